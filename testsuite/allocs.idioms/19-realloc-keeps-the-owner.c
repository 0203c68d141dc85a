/* A block that is resized, and perhaps moved, stays that of who allocated it,
   with its new size, as with zrealloc of Redis.  One that is allocated,
   copied and freed instead belongs to who copied it.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper redis.zmalloc]
   over   = malloc
   alloc  = zmalloc(Z)p
   resize = zrealloc(PZ)p
   free   = zfree(P)
*/

#include <stdlib.h>
#include <string.h>

__attribute__ ((noinline)) static void *
zmalloc (size_t size)
{
  return malloc (size);
}

__attribute__ ((noinline)) static void *
zrealloc (void *p, size_t size)
{
  return realloc (p, size);
}

__attribute__ ((noinline)) static void
zfree (void *p)
{
  free (p);
}

int
main (void)
{
  char *a = zmalloc (100);             /* { dg-row {.live.bytes, .live.objects, .total.objects} "200000 1 1" } */
  void *between = zmalloc (50);        /* { dg-row {.live.bytes} "50" } */
  char *b = zrealloc (a, 200000);      /* { dg-row {.live.objects, .calls.resize} "0 1" } */
  void *c = zmalloc (10);              /* { dg-row {.live.objects, .total.bytes} "0 10" } */
  void *d = zmalloc (400000);          /* { dg-row {.live.bytes} "400000" } */
  void *e = zrealloc (NULL, 30);       /* { dg-row {.live.bytes, .calls.alloc} "30 1" } */
  memcpy (d, c, 10);
  zfree (c);                           /* { dg-row {.calls.free} "1" } */
  return !b || !between || !e;
}

/* { dg-report wrapper {of ("redis.zmalloc") | .live.bytes, .calls.alloc, .calls.resize, .calls.free} "600080 5 1 1" } */
