/* The chain of an object has the sites of all wrappers that it came through,
   outermost first, and what each call was.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper outer]
over  = inner
alloc = outer(Z)p
[wrapper inner]
over  = malloc
alloc = inner(Z)p
*/

#include <stdio.h>
#include <stdlib.h>

__attribute__ ((noinline)) static void *
inner (size_t size)
{
  return malloc (size);
}

__attribute__ ((noinline)) static void *
outer (size_t size)
{
  return inner (size);
}

int
main (void)
{
  void *p = outer (10); /* { dg-row {.calls.alloc, .live.bytes} "1 10" } */
  void *q = inner (20); /* { dg-row {.calls.alloc, .live.bytes} "1 20" } */
  void *r = malloc (30); /* { dg-row {.calls.alloc, .live.bytes} "1 30" } */
  printf ("%d\n", p != q && q != r);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report chain {.rows[] | select(.live.bytes == 10) | [.chain[].callee] | join(" ")} "outer inner malloc" } */
/* { dg-report chain {.rows[] | select(.live.bytes == 20) | [.chain[].callee] | join(" ")} "inner malloc" } */
/* { dg-report chain {.rows[] | select(.live.bytes == 30) | [.chain[].callee] | join(" ")} "malloc" } */
/* { dg-report wrapper {of("outer") | .live.bytes} "10" } */
/* { dg-report wrapper {of("inner") | .live.bytes} "20" } */
/* { dg-report allocator {of("malloc") | .live.bytes >= 60} "true" } */
