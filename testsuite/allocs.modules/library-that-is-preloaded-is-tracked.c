/* A library that the user preloads is tracked beside the program.  */
/* { dg-do run } */
/* { dg-config wrappers.conf } */
/* { dg-dlopen preloaded.so "wrapper-library.c" } */
/* { dg-env "LD_PRELOAD=@dir/preloaded.so" } */

#include <stdio.h>
#include <stdlib.h>

void *get (size_t) __attribute__ ((weak));

int
main (void)
{
  void *p = get ? get (10) : NULL; /* { dg-row {.calls.alloc, .live.bytes} "1 10" } */
  printf ("%d\n", p != NULL);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report wrapper {of("w") | .calls.alloc, .live.bytes} "1 10" } */
