/* A malloc that a library binds to itself is counted there; the program has
   the C library's.  */
/* { dg-do run } */
/* { dg-shared libown.so "own-malloc.c" "-fno-builtin -Wl,--version-script=@src/testsuite/allocs.modules/own-malloc.map" } */

#include <stdio.h>
#include <stdlib.h>

int in_own_memory (const void *);
void *own_inside (void);

int
main (void)
{
  void *p = malloc (10);      /* { dg-row {.calls.alloc, .live.bytes} "1 10" } */
  void *r = own_inside ();
  printf ("%d%d\n", in_own_memory (p), in_own_memory (r));
  return 0;
}

/* { dg-output "^01\n$" } */
/* { dg-report site {.rows[] | select(.site.function == "own_inside") | .calls.alloc, .live.bytes} "1 1000" } */
