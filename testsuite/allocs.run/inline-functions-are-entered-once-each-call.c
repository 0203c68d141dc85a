/* A wrapper that is inlined, by choice or by force, is entered once a call,
   from the site where it was called.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = outer(Z)p
alloc = inner(Z)p
free  = drop(P)
*/

#include <stdio.h>
#include <stdlib.h>

static inline __attribute__ ((always_inline)) void *
inner (size_t size)
{
  return malloc (size); /* { dg-row {.calls.alloc} "3" } */
}

static inline void *
outer (size_t size)
{
  return inner (size); /* { dg-row {.calls.alloc} "2" } */
}

static inline __attribute__ ((always_inline)) void
drop (void *p)
{
  free (p); /* { dg-row {.calls.free} "1" } */
}

int
main (void)
{
  void *p = outer (10); /* { dg-row {.calls.alloc, .live.bytes} "1 10" } */
  void *q = outer (20); /* { dg-row {.calls.alloc, .live.bytes} "1 0" } */
  void *r = inner (30); /* { dg-row {.calls.alloc, .live.bytes} "1 30" } */
  drop (q);             /* { dg-row {.calls.free} "1" } */
  printf ("%d\n", p != r);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report wrapper {of("w") | .calls.alloc, .calls.free, .live.bytes} "5 1 40" } */
