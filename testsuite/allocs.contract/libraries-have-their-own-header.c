/* The header is hidden: the program and each library have their own, with what
   is theirs.  */
/* { dg-do run } */
/* { dg-sources "unit-2.c" } */
/* { dg-shared libthird.so "unit-3.c" } */
/* { dg-plain-sources "reader.c" } */
/* { dg-variant "-rdynamic" } */
/* { dg-variant "-Wl,-Bsymbolic -no-pie -rdynamic" } */

#include "compiled.h"
#include "reader.h"

void second (void);
void third_of_library (void);

int
main (void)
{
  second ();
  third_of_library ();
  reader_print_all ();
  return 0;
}

/* { dg-output "^module ''\nsites: second/77/5\nentries: second\n" } */
/* { dg-output "units: unit-2.c\n" } */
/* { dg-output "module 'libthird.so'\nsites: third/77/5\nentries: third\n" } */
/* { dg-output "units: unit-3.c\n$" } */
