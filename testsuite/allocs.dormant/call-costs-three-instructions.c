/* A dormant call of malloc costs a load, a test and a branch; no symbol and no
   library is new.  */
/* { dg-do run } */
/* { dg-variant "" "-O2" } */

#include <stdio.h>
#include <stdlib.h>

__attribute__ ((noipa)) char *
calls (size_t size)
{
  return malloc (size);
}

__attribute__ ((noipa)) char *
does_not_call (size_t size)
{
  return (char *)(size + 1);
}

int
main (void)
{
  char *p = calls (100);
  printf ("%d %d\n", p != NULL, does_not_call (1) != NULL);
  free (p);
  return 0;
}

/* { dg-output "^1 1\n$" } */
/* { dg-final { same-undefined yes } } */
/* { dg-final { same-needed yes } } */
/* { dg-final { instructions-added calls 3 } } */
/* { dg-final { instructions-added does_not_call 0 } } */
