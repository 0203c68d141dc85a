/* What alloca gives, and an array of variable length, is in no row: it is
   memory of the stack, and nothing tells of its end.  A rule for alloca
   changes nothing.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper x]
over  = malloc
alloc = xmalloc(Z)p
alloc = alloca(Z)p
*/

#include <alloca.h>
#include <stdlib.h>
#include <string.h>

__attribute__ ((noinline)) static void *
xmalloc (size_t size)
{
  return malloc (size);
}

__attribute__ ((noinline)) static int
work (size_t size)
{
  char array[size];
  char *copy = alloca (size);
  char *block = xmalloc (size); /* { dg-row {.live.bytes, .live.objects} "100 1" } */
  memset (array, 1, size);
  memset (block, 1, size);
  memcpy (copy, array, size);
  return copy[size - 1] + block[0];
}

int
main (void)
{
  return work (100) - 2;
}

/* { dg-report allocator {.rows[] | .allocator, .total.bytes, .total.objects} "malloc 100 1" } */
/* { dg-report function {of("work") | .live.bytes, .live.objects} "100 1" } */
/* { dg-report wrapper {of("x") | .live.bytes, .calls.alloc} "100 1" } */
