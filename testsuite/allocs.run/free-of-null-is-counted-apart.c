/* Frees of NULL are counted as such, at their sites, and change nothing; the
   others are frees.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper w]
over = malloc
free = drop(P)
free = drop_reference(R)
*/

#include <stdio.h>
#include <stdlib.h>

__attribute__ ((noinline)) static void
drop (void *p)
{
  free (p); /* { dg-row {.calls.free, .calls.free_null} "1 1" } */
}

__attribute__ ((noinline)) static void
drop_reference (void *reference)
{
  void **p = reference;
  free (*p); /* { dg-row {.calls.free, .calls.free_null} "1 1" } */
  *p = NULL;
}

int
main (void)
{
  void *volatile null = NULL;
  void *p = malloc (10); /* { dg-row {.live.bytes, .total.bytes} "0 10" } */
  void *q = malloc (20); /* { dg-row {.live.bytes, .total.bytes} "0 20" } */
  drop (p);              /* { dg-row {.calls.free, .calls.free_null} "1 0" } */
  drop (null);           /* { dg-row {.calls.free, .calls.free_null} "0 1" } */
  drop_reference (&q);   /* { dg-row {.calls.free, .calls.free_null} "1 0" } */
  drop_reference (&q);   /* { dg-row {.calls.free, .calls.free_null} "0 1" } */
  free (null);           /* { dg-row {.calls.free, .calls.free_null} "0 1" } */
  printf ("%d\n", q == NULL);
  return 0;
}

/* { dg-output "^1\n$" } */
