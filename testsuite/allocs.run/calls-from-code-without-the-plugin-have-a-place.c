/* What code without the plugin allocates is charged to the place in it that
   calls, by module; callbacks and calls through its pointers are tracked.  */
/* { dg-do run } */
/* { dg-plain-shared libplain.so "plain-library.c" } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = get(Z)p
*/

#include <stdio.h>
#include <stdlib.h>

#include "plain-library.h"

__attribute__ ((noinline)) static void *
get (size_t size)
{
  return malloc (size);
}

static int
compare (const void *left, const void *right)
{
  void *volatile p = malloc (5); /* { dg-row {.calls.alloc, .live.bytes} "1 0" } */
  free (p);
  return *(const int *)left - *(const int *)right;
}

int
main (void)
{
  int numbers[] = { 2, 1 };
  void *p = plain_alloc (100);
  void *q = plain_call (get, 20);
  qsort (numbers, 2, sizeof numbers[0], compare);
  printf ("%d %d\n", numbers[0], p != q);
  return 0;
}

/* { dg-output "^1 1\n$" } */
/* { dg-report site {.rows[] | select(.site.function == "plain_alloc") | .live.bytes, .site.id, (.site.module | split("/") | last)} "100 null libplain.so" } */
/* { dg-report site {.rows[] | select(.site.function == "plain_call") | .calls.alloc, .live.bytes, .site.callee} "1 20 get" } */
/* { dg-report wrapper {of("w") | .calls.alloc, .live.bytes} "1 20" } */
