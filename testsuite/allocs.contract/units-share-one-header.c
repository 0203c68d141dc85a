/* All units of a module share one header, and each brings its descriptors.  */
/* { dg-do run } */
/* { dg-sources "unit-2.c unit-3.c" } */
/* { dg-plain-sources "reader.c" } */
/* { dg-variant "-no-pie" } */
/* { dg-variant "-pie" } */
/* { dg-variant "-static" } */
/* { dg-variant "-static-pie" "bfd|lld" } */
/* { dg-variant "-no-pie -s" } */
/* { dg-variant "-ffunction-sections -Wl,--gc-sections" } */
/* { dg-variant "-Wl,-z,start-stop-gc -Wl,--gc-sections" "bfd|lld" } */
/* { dg-variant "-Wl,--icf=all" "gold|lld" } */
/* { dg-variant "-O2 -flto" "bfd|gold" } */
/* { dg-variant "-O2 -flto -flto-partition=1to1" "bfd|gold" } */
/* { dg-variant "-m32" } */

#include "compiled.h"
#include "reader.h"

void second (void);
void third (void);

UNIT ("unit-1.c");
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

/* { dg-output "^module ''\n" } */
/* { dg-output "sites: first/77/5 second/77/5 third/77/5\n" } */
/* { dg-output "entries: first second third\n" } */
/* { dg-output "units: unit-1.c unit-2.c unit-3.c\n$" } */
