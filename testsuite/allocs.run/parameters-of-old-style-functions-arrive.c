/* Narrow parameters of functions defined in the old style arrive as they were
   passed, promoted, also when the definition hands over.  */
/* { dg-do run } */
/* { dg-options "-std=gnu17" } */
/* { dg-config here }
[wrapper w]
over    = malloc
alloc   = get(Ziii.)p
through = all
*/

#include <stdio.h>
#include <stdlib.h>

__attribute__ ((noipa)) static void *
get (size, c, s, u, f)
  unsigned size;
  char c;
  short s;
  unsigned char u;
  float f;
{
  printf ("%d %d %d %g\n", c, s, u, f);
  return malloc (size + c + s + u);
}

__attribute__ ((noipa)) static float
all (f, c, d)
  float f;
  signed char c;
  double d;
{
  void *volatile p = malloc (100); /* { dg-row {.calls.alloc} "1" } */
  free (p);
  return f + c + d;
}

int
main (void)
{
  printf ("begin\n");
  void *p = get (1000u, 'a', -2, 200, 1.5); /* { dg-row {.live.bytes} "1295" } */
  printf ("%d %g\n", p != NULL, all (0.25f, -3, 0.5)); /* { dg-row {.total.bytes} "100" } */
  return 0;
}

/* { dg-output "begin\n97 -2 200 1.5\n1 -2.25\n" } */
