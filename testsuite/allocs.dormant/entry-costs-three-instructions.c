/* A dormant entry costs a load, a test and a branch, and its site as much.  */
/* { dg-do run } */
/* { dg-variant "" "-O2" } */
/* { dg-config here }
[wrapper xmalloc]
over  = malloc
alloc = xmalloc(Z)p
free  = xfree(P)
*/

#include <stdio.h>
#include <stdlib.h>

__attribute__ ((noipa)) void *
xmalloc (size_t size)
{
  return malloc (size);
}

__attribute__ ((noipa)) void
xfree (void *p)
{
  free (p);
}

int
main (void)
{
  char *p = xmalloc (100);
  printf ("%d\n", p != NULL);
  xfree (p);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-final { instructions-added xmalloc 6 } } */
/* { dg-final { instructions-added xfree 6 } } */
/* { dg-final { instructions-added main 6 } } */
/* { dg-final { same-undefined yes } } */
/* { dg-final { same-needed yes } } */
