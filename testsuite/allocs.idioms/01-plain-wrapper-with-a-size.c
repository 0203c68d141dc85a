/* A plain wrapper, as zmalloc of Redis: blocks are those of malloc, and belong
   to who calls the wrapper.  A function of that shape without a rule owns what
   it gets.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper redis.zmalloc]
   over  = malloc
   alloc = zmalloc(Z)p
   free  = zfree(P)
*/

#include <stdlib.h>

__attribute__ ((noinline)) static void *
zmalloc (size_t size)
{
  return malloc (size);
}

__attribute__ ((noinline)) static void
zfree (void *p)
{
  free (p);
}

__attribute__ ((noinline)) static void *
unnamed (size_t size)
{
  return malloc (size); /* { dg-row {.live.bytes, .live.objects} "30 1" } */
}

int
main (void)
{
  void *a = zmalloc (10); /* { dg-row {.total.bytes, .live.objects, .calls.alloc} "10 0 1" } */
  zmalloc (20);           /* { dg-row {.live.bytes, .calls.alloc} "20 1" } */
  void *b = unnamed (30);
  zfree (a);              /* { dg-row {.calls.free} "1" zfree } */
  zfree (NULL);           /* { dg-row {.calls.free, .calls.free_null} "0 1" zfree } */
  return b == NULL;
}

/* { dg-report wrapper {of ("redis.zmalloc") | .live.bytes, .total.objects, .calls.alloc, .calls.free} "20 2 2 1" } */
/* { dg-report allocator {of ("malloc") | .live.bytes, .total.objects} "50 3" } */
