/* A module announces itself before its first constructor and takes its leave
   after its last destructor.  */
/* { dg-do run } */
/* { dg-sources "unit-2.c" } */
/* { dg-variant "-no-pie" } */
/* { dg-variant "-pie" } */
/* { dg-variant "-static" } */
/* { dg-variant "-static-pie" "bfd|lld" } */
/* { dg-variant "-O2 -flto" "bfd|gold" } */
/* { dg-variant "-m32" } */

#include <stdio.h>

#include "compiled.h"

void second (void);

/* LTO does not see that assembler calls these: a runtime that is part of an LTO
   link must say so.  */
__attribute__ ((used)) void
__allocs_attach (struct allocs_module *module)
{
  printf ("%s\n", module == &__allocs_module_v1 ? "attach" : "wrong module");
}

__attribute__ ((used)) void
__allocs_detach (struct allocs_module *module)
{
  printf ("%s\n", module == &__allocs_module_v1 ? "detach" : "wrong module");
}

__attribute__ ((constructor (101))) static void
construct (void)
{
  printf ("constructor\n");
}

__attribute__ ((destructor (101))) static void
destruct (void)
{
  printf ("destructor\n");
}

int
main (void)
{
  second ();
  printf ("main\n");
  return 0;
}

/* { dg-output "^attach\nconstructor\nmain\ndestructor\ndetach\n$" } */
