/* A program that was linked without a runtime calls the one that is preloaded,
   whether it lies at a fixed address or not.  */
/* { dg-do run } */
/* { dg-sources "unit-2.c" } */
/* { dg-dlopen runtime.so "prints-attach.c" } */
/* { dg-env "LD_PRELOAD=@dir/runtime.so" } */
/* { dg-variant "-no-pie" } */
/* { dg-variant "-pie" } */
/* { dg-variant "-m32 -no-pie" } */

#include "compiled.h"

void second (void);

int
main (void)
{
  second ();
  return 0;
}

/* { dg-output "^attach, version 1, whole\ndetach, version 1\n$" } */
