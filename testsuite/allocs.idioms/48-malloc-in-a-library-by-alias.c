/* A library defines malloc as an alias of a function of another name, as
   mimalloc does: calls of that one count once, as those of the library's
   allocator, malloc's as malloc.  What the library itself reserves is none.
   */
/* { dg-do run } */
/* { dg-config here }
   [allocator mimalloc]
   alloc = mi_malloc(Z)p
   free  = mi_free(P)
*/
/* { dg-options "-fno-builtin" } */
/* { dg-shared libmi.so "alias-library.c" "-fno-builtin" } */

#include <stdlib.h>
#include <string.h>

void *mi_malloc (size_t);
void mi_free (void *);
void *mi_reserve (size_t);

int
main (void)
{
  void *a = malloc (10);    /* { dg-row {.calls.alloc, .live.bytes, .live.objects} "1 0 0" } */
  void *b = mi_malloc (20); /* { dg-row {.calls.alloc, .live.bytes, .live.objects} "1 0 0" } */
  void *c = mi_malloc (30); /* { dg-row {.calls.alloc, .live.bytes, .live.objects} "1 30 1" } */
  void *d = strdup ("four"); /* { dg-row {.live.bytes, .live.objects} "5 1" strdup } */
  void *e = mi_reserve (40); /* { dg-row {.total.objects} "" } */
  free (a);                 /* { dg-row {.calls.free} "1" } */
  mi_free (b);              /* { dg-row {.calls.free} "1" } */
  return !c || !d || !e;
}

/* { dg-report allocator {of ("malloc") | .live.bytes, .live.objects, .total.objects, .calls.free} "5 1 2 1" } */
/* { dg-report allocator {of ("mimalloc") | .live.bytes, .live.objects, .total.objects, .calls.alloc, .calls.free} "30 1 2 2 1" } */
