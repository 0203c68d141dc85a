/* A library's malloc is an alias of a function that has a rule of its own:
   what came from malloc and goes by that function's free is not found there.
   The other way round it is.  */
/* { dg-do run } */
/* { dg-options "-fno-builtin" } */
/* { dg-shared libmi.so "alias-library.c" "-fno-builtin" } */
/* { dg-config here }
[allocator mi]
alloc = mi_malloc(Z)p
free  = mi_free(P)
*/

#include <stdlib.h>

void *mi_malloc (size_t);
void mi_free (void *);

int
main (void)
{
  void *a = malloc (10);    /* { dg-row {.live.bytes} "10" } */
  void *b = mi_malloc (20); /* { dg-row {.live.bytes} "0" } */
  void *c = malloc (30);    /* { dg-row {.live.bytes} "0" } */
  void *d = mi_malloc (40); /* { dg-row {.live.bytes} "0" } */
  mi_free (a);
  free (b);
  free (c);
  mi_free (d);
  return 0;
}

/* { dg-report allocator {.coverage.unknown_frees} "1" } */
