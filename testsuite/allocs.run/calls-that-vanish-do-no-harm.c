/* What the optimizer removes is not counted, and the next call from elsewhere
   is not taken for it.  */
/* { dg-do run } */
/* { dg-plain-shared libplain.so "plain-library.c" } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = pure_get(Z)p
*/

#include <stdio.h>
#include <stdlib.h>

#include "plain-library.h"

__attribute__ ((noinline)) static void *
pure_get (size_t size)
{
  return malloc (size);
}

int
main (void)
{
  free (malloc (10));
  void *p = plain_alloc (20);
  pure_get (30);
  void *q = plain_alloc (40);
  void *r = malloc (50); /* { dg-row {.calls.alloc, .live.bytes} "1 50" } */
  printf ("%d\n", p != q && q != r);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report site {[.rows[] | select(.site.function == "plain_alloc") | .live.bytes] | add} "60" } */
