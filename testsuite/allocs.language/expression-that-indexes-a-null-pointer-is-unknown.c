/* An element of an array at a null pointer is unknown, whatever the index: the
   address is not null any more.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator table]
   within = malloc
   alloc  = take(i)p size=sizes[arg1]
   alloc  = take_at(i)p size=*(sizes + arg1 + 1)
   alloc  = take_fixed(i)p size=fixed[arg1]
*/

#include <stdlib.h>

static long *sizes;
static long fixed[] = { 5, 6 };
static char *block;

__attribute__ ((noinline)) static void *
take (int kind)
{
  return block += 100 + 0 * kind;
}

__attribute__ ((noinline)) static void *
take_at (int kind)
{
  return take (kind);
}

__attribute__ ((noinline)) static void *
take_fixed (int kind)
{
  return take (kind);
}

int
main (void)
{
  long told[] = { 20, 30 };
  block = malloc (1000);
  sizes = told;
  take (1);       /* { dg-row {.live.bytes} "30" } */
  take_at (0);    /* { dg-row {.live.bytes} "30" } */
  take_fixed (1); /* { dg-row {.live.bytes} "6" } */
  sizes = NULL;
  take (1);       /* { dg-row {.total.bytes} "600" } */
  take_at (0);    /* { dg-row {.live.bytes} "500" } */
  return 0;
}
