/* Under `allocs run' a program that aborts ends as it ends without it.  */
/* { dg-do run } */
/* { dg-exit SIGABRT } */

#include <stdio.h>
#include <stdlib.h>

int
main (void)
{
  void *p = malloc (10); /* { dg-row {.live.bytes} "10" } */
  printf ("%d\n", p != NULL);
  fflush (stdout);
  abort ();
}
