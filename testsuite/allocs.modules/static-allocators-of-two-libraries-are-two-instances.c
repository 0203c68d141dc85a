/* A static allocator that two libraries have is two instances.  */
/* { dg-do run } */
/* { dg-config pools.conf } */
/* { dg-shared libone.so "pool-library.c" "-DPOOL_USER=use_one" } */
/* { dg-shared libtwo.so "pool-library.c" "-DPOOL_USER=use_two" } */

#include <stdio.h>

#include "pool-library.h"

int
main (void)
{
  printf ("%d\n", use_one (100) != use_two (10));
  use_two (10);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report instance {[.rows[] | select(.allocator == "pool") | .live.bytes] | sort | .[]} "20 100" } */
/* { dg-report allocator {of("pool") | .live.bytes} "120" } */
