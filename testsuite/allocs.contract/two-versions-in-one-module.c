/* Objects of two versions of the binary interface can be linked together: each
   has its header, and a reader of one leaves the other alone.  */
/* { dg-do run } */
/* { dg-sources "unit-2.c unit-of-version-2.c" } */
/* { dg-plain-sources "reader.c" } */
/* { dg-variant "-pie" } */
/* { dg-variant "-static -ffunction-sections -Wl,--gc-sections" } */
/* { dg-variant "-O2 -flto" "bfd|gold" } */

#include <stdio.h>

#include "compiled.h"
#include "reader.h"

void second (void);
void version_2 (void);

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
  version_2 ();
  printf ("other version: %d\n", reader_other_version ());
  reader_print_all ();
  return 0;
}

/* { dg-output "^other version: 2\n" } */
/* { dg-output "module ''\nsites: first/77/5 second/77/5\n" } */
