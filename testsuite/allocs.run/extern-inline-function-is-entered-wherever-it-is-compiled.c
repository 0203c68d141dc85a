/* An `extern inline' function in GNU's sense has a body for inlining and
   another one elsewhere: whichever runs is entered, and once.  */
/* { dg-do run } */
/* { dg-sources "extern-inline-definition.c" } */
/* { dg-config extern-inline.conf } */

#include <stdio.h>

#include "extern-inline.h"

int
main (void)
{
  void *p = get (10);                     /* { dg-row {.calls.alloc, .live.bytes} "1 10" } */
  void *(*volatile pointer) (size_t) = get;
  void *q = pointer (20);                 /* { dg-row {.calls.alloc, .live.bytes} "1 20" } */
  void *r = get (30);                     /* { dg-row {.calls.alloc, .live.bytes} "1 30" } */
  printf ("%d\n", p != q && q != r);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report wrapper {of("w") | .calls.alloc, .live.bytes} "3 60" } */
