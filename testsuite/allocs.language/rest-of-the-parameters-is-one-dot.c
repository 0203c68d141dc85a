/* A dot at the end of a signature stands for all the parameters that are left,
   also for none and for dots; elsewhere it is one parameter.  Expressions may
   name what it stands for.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator rest]
   within = malloc
   alloc  = rest_many(pZ.)p
   alloc  = rest_none(pZ.)p
   alloc  = rest_dots(Z.)p
   alloc  = rest_named(p.)p size=arg2 * arg4
   alloc  = rest_between(.Z)p
*/

#include <stdlib.h>

static char *block;

__attribute__ ((noinline)) static void *
rest_many (void *p, size_t size, int a, const char *b, double c)
{
  return (block += 100) + 0 * (!p + size + a + !b + (c > 0));
}

__attribute__ ((noinline)) static void *
rest_none (void *p, size_t size)
{
  return (block += 100) + 0 * (!p + size);
}

__attribute__ ((noinline)) static void *
rest_dots (size_t size, ...)
{
  return (block += 100) + 0 * size;
}

__attribute__ ((noinline)) static void *
rest_named (void *p, int n, int other, size_t size, long last)
{
  return (block += 100) + 0 * (!p + n + other + size + last);
}

__attribute__ ((noinline)) static void *
rest_between (void *p, size_t size)
{
  return (block += 100) + 0 * (!p + size);
}

int
main (void)
{
  block = malloc (1000);
  rest_many (NULL, 1, 2, "", 3.0); /* { dg-row {.live.bytes} "1" } */
  rest_none (NULL, 2);             /* { dg-row {.live.bytes} "2" } */
  rest_dots (3, 4, 5);             /* { dg-row {.live.bytes} "3" } */
  rest_named (NULL, 4, 1, 5, 9);   /* { dg-row {.live.bytes} "20" } */
  rest_between (NULL, 5);          /* { dg-row {.live.bytes} "5" } */
  return 0;
}
