/* A number of elements that the function computes: the size is what stands
   in it after the call, times an argument; outside of `after' things are as
   they were before the call.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator vector]
   within = malloc
   resize = vector_grow(PpZ.)p
   [allocator list]
   within = malloc
   resize = list_grow(Ppz)p size=after (*arg2) * arg3
   alloc  = list_more(pz)p size=(after (*arg1) - *arg1) * arg2
   alloc  = list_first(p.)p size=after (*arg1)
*/

#include <stdarg.h>
#include <stdlib.h>

static char *block;

__attribute__ ((noinline)) static void *
list_grow (void *old, int *n, size_t size)
{
  char *at = block;
  (void) old;
  *n = *n * 2 + 2;
  block += *n * size;
  return at;
}

__attribute__ ((noinline)) static void *
list_more (int *n, size_t size)
{
  char *at = block;
  *n += 3;
  block += 3 * size;
  /* Arguments may be reused.  */
  n = NULL;
  size = 0;
  return n ? NULL : at + size;
}

__attribute__ ((noinline)) static void *
list_first (int *n, ...)
{
  char *at = block;
  *n = 17;
  block += *n;
  n = NULL;
  return n ? NULL : at;
}

__attribute__ ((noinline)) static void *
vector_grow (void *old, int *n, size_t size, int limit)
{
  char *at = block;
  (void) old;
  *n += limit;
  block += size;
  return at;
}

int
main (void)
{
  char *start = malloc (4000);
  block = start;
  int n = 1, m = 0;
  list_grow (NULL, &n, 8);      /* { dg-row {.live.bytes} "32" } */
  list_more (&n, 10);           /* { dg-row {.live.bytes} "30" } */
  list_first (&m, 1);           /* { dg-row {.live.bytes} "17" } */
  vector_grow (NULL, &n, 5, 1); /* { dg-row {.live.bytes} "5" } */
  return n != 8 || m != 17;
}
