/* A wrapper in a library is entered once a call, from the program and from the
   library itself, however the library is linked.  */
/* { dg-do run } */
/* { dg-config wrappers.conf } */
/* { dg-shared libwrapper.so "wrapper-library.c" "" } */

#include <stdio.h>

#include "wrapper-library.h"

int
main (void)
{
  void *p = get (10);   /* { dg-row {.calls.alloc, .live.bytes} "1 10" } */
  void *q = get (20);   /* { dg-row {.calls.alloc, .live.bytes} "1 0" } */
  void *r = get_inside ();
  drop (q);             /* { dg-row {.calls.free} "1" } */
  printf ("%d\n", p != r);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report site {.rows[] | select(.site.function == "get_inside") | .calls.alloc, .live.bytes} "1 1000" } */
/* { dg-report wrapper {of("w") | .calls.alloc, .calls.free, .live.bytes} "3 1 1010" } */
