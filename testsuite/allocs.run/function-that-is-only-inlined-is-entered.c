/* An inline function that has no code anywhere, since every call of it is
   inlined, is entered, and the program links as it did.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper inlined]
over  = malloc
alloc = get(Z)p
free  = put(P)

[wrapper called]
over       = malloc
instrument = callers
alloc      = take(Z)p
*/

#include <stdio.h>
#include <stdlib.h>

#define ONLY_INLINED                                                           \
  extern __inline __attribute__ ((gnu_inline, always_inline))

ONLY_INLINED void *
get (size_t size)
{
  return malloc (size);
}

ONLY_INLINED void
put (void *p)
{
  free (p);
}

ONLY_INLINED void *
take (size_t size)
{
  return malloc (size);
}

int
main (void)
{
  void *p = get (10);  /* { dg-row {.calls.alloc, .total.bytes} "1 10" get } */
  void *q = get (20);  /* { dg-row {.calls.alloc, .total.bytes} "1 20" get } */
  void *r = take (30); /* { dg-row {.calls.alloc, .total.bytes} "1 30" take } */
  put (p);             /* { dg-row {.calls.free} "1" put } */
  printf ("%d\n", p != q && q != r);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report wrapper {of("inlined") | .calls.alloc, .calls.free, .live.bytes} "2 1 20" } */
/* { dg-report wrapper {of("called") | .calls.alloc, .live.bytes} "1 30" } */
