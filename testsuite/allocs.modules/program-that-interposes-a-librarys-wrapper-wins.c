/* A program's own definition of a library's wrapper is the one that the library
   calls, too; the library's is never entered.  */
/* { dg-do run } */
/* { dg-config wrappers.conf } */
/* { dg-shared libwrapper.so "wrapper-library.c" "" } */
/* { dg-variant "-rdynamic" } */

#include <stdio.h>
#include <stdlib.h>

#include "wrapper-library.h"

void *
get (size_t size)
{
  return malloc (size + 1);
}

int
main (void)
{
  void *p = get (9);      /* { dg-row {.calls.alloc, .live.bytes} "1 10" } */
  void *q = get_inside ();
  printf ("%d\n", p != q);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report site {.rows[] | select(.site.function == "get_inside") | .calls.alloc, .live.bytes} "1 1001" } */
/* { dg-report wrapper {of("w") | .calls.alloc} "2" } */
