/* A library's malloc that is everybody's is counted once a call, whether the
   program calls it, the C library, or the library itself.  */
/* { dg-do run } */
/* { dg-shared libown.so "own-malloc.c" "-fno-builtin" } */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int in_own_memory (const void *);
void *own_inside (void);

int
main (void)
{
  char *p = malloc (10);      /* { dg-row {.calls.alloc, .live.bytes} "1 20" } */
  void *q = calloc (4, 5);    /* { dg-row {.calls.alloc, .total.bytes, .live.bytes} "1 20 0" } */
  void *r = own_inside ();
  char *s = strdup ("fifteen letters");
  p = realloc (p, 20);        /* { dg-row {.calls.resize} "1" } */
  printf ("%d%d%d%d\n", in_own_memory (p), in_own_memory (q),
          in_own_memory (r), in_own_memory (s));
  free (q);                   /* { dg-row {.calls.free} "1" } */
  return 0;
}

/* { dg-output "^1111\n$" } */
/* { dg-report site {.rows[] | select(.site.function == "own_inside") | .calls.alloc, .live.bytes} "1 1000" } */
/* { dg-report site {[.rows[] | select(.total.bytes == 16) | .calls.alloc] | add} "1" } */
