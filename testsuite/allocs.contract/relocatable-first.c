/* Units may be linked with -r before the module is.  */
/* { dg-do run } */
/* { dg-sources "unit-2.c unit-3.c" } */
/* { dg-plain-sources "reader.c" } */
/* { dg-relocatable yes } */
/* { dg-variant "-no-pie" } */
/* { dg-variant "-pie" } */
/* { dg-variant "-static" } */
/* { dg-variant "-m32" } */

#include "compiled.h"
#include "reader.h"

void second (void);
void third (void);

ENTRY (first, 1);

ENTRY_FUNCTION void
first (void)
{
  ENTERED (first);
}

int
main (void)
{
  first ();
  second ();
  third ();
  reader_print_all ();
  return 0;
}

/* { dg-output "^module ''\nsites: first/77/5 second/77/5 third/77/5\n" } */
/* { dg-output "entries: first second third\nunits: unit-2.c unit-3.c\n$" } */
