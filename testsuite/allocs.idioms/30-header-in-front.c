/* A header lies in front of what the function returns, as PREFIX_SIZE of Redis
   and MEMHDR of libxml2.  Over malloc the block is the object, header and all;
   an allocator's objects lie behind the headers, which are overhead.  The same
   block without a rule is one of malloc's.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper redis.zmalloc]
   over  = malloc
   alloc = zmalloc(Z)p
   free  = zfree(P)
   [allocator libxml2]
   within = malloc
   alloc  = xmlMemMalloc(Z)p
   resize = xmlMemRealloc(PZ)p
   free   = xmlMemFree(P)
*/

#include <stdlib.h>

enum { PREFIX_SIZE = sizeof (size_t), RESERVE_SIZE = 40 };

__attribute__ ((noinline)) static void *
zmalloc (size_t size)
{
  size_t *p = malloc (size + PREFIX_SIZE);
  *p = size;
  return (char *) p + PREFIX_SIZE;
}

__attribute__ ((noinline)) static void
zfree (void *p)
{
  if (p)
    free ((char *) p - PREFIX_SIZE);
}

__attribute__ ((noinline)) static void *
xmlMemMalloc (size_t size)
{
  char *p = malloc (RESERVE_SIZE + size);
  return p + RESERVE_SIZE;
}

__attribute__ ((noinline)) static void *
xmlMemRealloc (void *p, size_t size)
{
  return (char *) realloc ((char *) p - RESERVE_SIZE, RESERVE_SIZE + size)
         + RESERVE_SIZE;
}

__attribute__ ((noinline)) static void
xmlMemFree (void *p)
{
  free ((char *) p - RESERVE_SIZE);
}

__attribute__ ((noinline)) static void *
unnamed (size_t size)
{
  size_t *p = malloc (size + PREFIX_SIZE); /* { dg-row {.live.bytes, .live.objects} "68 1" } */
  *p = size;
  return p + 1;
}

int
main (void)
{
  void *a = zmalloc (10);        /* { dg-row {.total.bytes, .live.objects} "18 0" } */
  void *b = zmalloc (20);        /* { dg-row {.live.bytes, .live.objects} "28 1" } */
  void *c = xmlMemMalloc (30);   /* { dg-row {.calls.alloc, .live.objects} "1 0" } */
  void *d = xmlMemMalloc (40);   /* { dg-row {.live.bytes, .live.objects} "5000 1" } */
  void *e = unnamed (60);
  d = xmlMemRealloc (d, 5000);   /* { dg-row {.calls.resize} "1" } */
  zfree (a);                     /* { dg-row {.calls.free} "1" } */
  xmlMemFree (c);                /* { dg-row {.calls.free} "1" } */
  return !b || !d || !e;
}

/* { dg-report wrapper {of ("redis.zmalloc") | .live.bytes, .total.objects, .calls.alloc, .calls.free} "28 2 2 1" } */
/* { dg-report allocator {of ("libxml2") | select (.overhead == null) | .live.bytes, .live.objects, .calls.free} "5000 1 1" } */
/* { dg-report allocator {of ("libxml2") | select (.overhead) | .live.bytes} "40" } */
