/* A wrapper and a through function that call each other in tail position ten
   million deep need no more stack than without the plugin.  */
/* { dg-do run } */
/* { dg-variant "" "-O2" } */
/* { dg-config here }
[wrapper again]
over    = malloc
alloc   = again(Z)p
through = another
*/

#include <stdio.h>
#include <stdlib.h>

void *another (size_t);

static size_t left = 10000000;

__attribute__ ((noipa)) void *
again (size_t size)
{
  return left-- > 0 ? another (size) : malloc (size);
}

__attribute__ ((noipa)) void *
another (size_t size)
{
  return again (size);
}

int
main (void)
{
  void *p = again (10);
  printf ("%d\n", p != NULL);
  free (p);
  return 0;
}

/* { dg-output "^1\n$" } */
