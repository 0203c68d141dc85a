/* A program and a library that were built with different configs each have what
   their own config says, and the report of the program tells of both.  */
/* { dg-do run } */
/* { dg-config wrappers.conf } */
/* { dg-shared libpools.so "pool-library.c" "-DPOOL_USER=use_pool -fplugin-arg-allocs-config=@src/testsuite/allocs.modules/pools.conf" } */

#include <stdio.h>
#include <stdlib.h>

#include "pool-library.h"

void *use_pool (size_t);

int
main (void)
{
  void *p = use_pool (100);
  void *q = malloc (10); /* { dg-row {.live.bytes} "10" } */
  printf ("%d\n", p != q);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report allocator {of("pool") | .live.bytes} "100" } */
