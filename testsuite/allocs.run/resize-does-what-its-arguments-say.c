/* A resize is judged by what it is given and what it returns: an alloc, a
   free, a resize that keeps its chain, a failure, or nothing.  */
/* { dg-do run } */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int
main (void)
{
  void *volatile null = NULL;
  volatile size_t none = 0, huge = PTRDIFF_MAX;
  void *p = realloc (null, 10); /* { dg-row {.calls.alloc, .live.bytes, .live.objects} "1 1000 1" } */
  void *q = malloc (20);        /* { dg-row {.total.bytes, .live.bytes} "20 0" } */
  p = realloc (p, 1000);        /* { dg-row {.calls.resize, .calls.alloc} "1 0" } */
  void *r = realloc (p, huge);  /* { dg-row {.calls.resize, .calls.failed} "0 1" } */
  q = realloc (q, none);        /* { dg-row {.calls.free} "1" } */
  void *s = realloc (null, huge); /* { dg-row {.calls.alloc, .calls.failed} "0 1" } */
  printf ("%d%d%d%d\n", p != NULL, q == NULL, r == NULL, s == NULL);
  return 0;
}

/* { dg-output "^1111\n$" } */
