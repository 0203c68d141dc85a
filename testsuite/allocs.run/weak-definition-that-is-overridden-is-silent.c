/* Of a weak definition and a strong one only the strong one runs, and it is
   entered once.  */
/* { dg-do run } */
/* { dg-sources "weak-definition.c" } */
/* { dg-config extern-inline.conf } */

#include <stdio.h>
#include <stdlib.h>

void *get (size_t);
void *through_other_unit (void);

void *
get (size_t size)
{
  return malloc (size + 1);
}

int
main (void)
{
  void *p = get (9);                 /* { dg-row {.calls.alloc, .live.bytes} "1 10" } */
  void *q = through_other_unit ();
  printf ("%d\n", p != q);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report wrapper {of("w") | .calls.alloc, .live.bytes} "2 30" } */
/* { dg-report site {.rows[] | select(.site.function == "through_other_unit") | .calls.alloc, .live.bytes} "1 20" } */
