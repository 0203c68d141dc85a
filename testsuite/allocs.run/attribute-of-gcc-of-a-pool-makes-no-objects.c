/* A function with GCC's malloc attribute that hands out slices of one block is
   a wrapper: its calls count, and there are no more bytes than malloc gave.  */
/* { dg-do run } */

#include <stdlib.h>

static char *block;
static size_t used;

static void *slice_get (size_t) __attribute__ ((malloc, alloc_size (1)));

static void *
slice_get (size_t size)
{
  if (!block)
    block = malloc (4096); /* { dg-row {.live.objects, .live.bytes} "1 4096" malloc } */
  used += size;
  return block + used - size;
}

int
main (void)
{
  char *sum = 0;
  for (int i = 0; i < 10; i++)
    sum = slice_get (100); /* { dg-row {.calls.alloc, .total.objects} "10 0" slice_get } */
  return sum == block;
}

/* { dg-report wrapper {of("slice") | .live.bytes} "4096" } */
