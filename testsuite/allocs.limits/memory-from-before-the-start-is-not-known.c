/* What is allocated before any library has started is not counted.  */
/* { dg-do run } */

#include <stdio.h>
#include <stdlib.h>

static void *volatile first;

static void
before (void)
{
  first = malloc (1000);
}

__attribute__ ((section (".preinit_array"), used)) static void (*const starts) (
    void)
    = before;

int
main (void)
{
  void *volatile p = malloc (10); /* { dg-row {.live.bytes} "10" } */
  printf ("%d\n", p != first);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report site {[.rows[] | select(.total.bytes == 1000)] | length} "0" } */
