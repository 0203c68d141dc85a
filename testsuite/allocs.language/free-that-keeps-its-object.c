/* A free with `keeps' does nothing: it is counted, and the object lives on.
   */
/* { dg-do run } */
/* { dg-config here }
   [allocator slab]
   within = malloc
   alloc  = slab_get(Z)p
   free   = slab_leave(pP) keeps
   free   = slab_put(pP)
*/

#include <stdlib.h>

static char *block;

__attribute__ ((noinline)) static void *
slab_get (size_t size)
{
  char *at = block;
  block += size;
  return at;
}

__attribute__ ((noinline)) static void
slab_leave (void *opaque, void *p)
{
  (void) opaque;
  *(char *) p = 0;
}

__attribute__ ((noinline)) static void
slab_put (void *opaque, void *p)
{
  (void) opaque;
  *(char *) p = 0;
}

int
main (void)
{
  block = malloc (100);
  void *a = slab_get (10); /* { dg-row {.live.objects} "1" } */
  void *b = slab_get (20); /* { dg-row {.live.objects} "0" } */
  slab_leave (NULL, a);    /* { dg-row {.calls.free} "1" } */
  slab_put (NULL, b);      /* { dg-row {.calls.free} "1" } */
  return 0;
}
