/* What runs before and after main is tracked: constructors and destructors of
   any priority, functions for atexit.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = get(Z)p
*/

#include <stdio.h>
#include <stdlib.h>

static void *kept[5];

__attribute__ ((noinline)) static void *
get (size_t size)
{
  return malloc (size);
}

__attribute__ ((constructor (101))) static void
first (void)
{
  kept[0] = get (1); /* { dg-row {.live.bytes, .total.bytes} "0 1" } */
}

__attribute__ ((constructor)) static void
second (void)
{
  kept[1] = get (2); /* { dg-row {.live.bytes} "2" } */
}

static void
at_exit (void)
{
  kept[2] = get (4); /* { dg-row {.live.bytes} "4" } */
}

__attribute__ ((destructor)) static void
last (void)
{
  kept[3] = get (8); /* { dg-row {.live.bytes} "8" } */
  free (kept[0]);
  kept[0] = get (1); /* { dg-row {.live.bytes} "1" } */
}

int
main (void)
{
  atexit (at_exit);
  kept[4] = get (16); /* { dg-row {.live.bytes} "16" } */
  printf ("%d\n", kept[0] != kept[1]);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report wrapper {of("w") | .calls.alloc} "6" } */
