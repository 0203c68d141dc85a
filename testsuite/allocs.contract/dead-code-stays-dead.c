/* A dead entry that needs what nobody defines does not keep a program from
   linking with --gc-sections, and its descriptor goes with it.  */
/* { dg-do run } */
/* { dg-sources "unit-2.c" } */
/* { dg-plain-sources "reader.c" } */
/* { dg-variant "-ffunction-sections -Wl,--gc-sections -pie" } */
/* { dg-variant "-ffunction-sections -Wl,--gc-sections -no-pie -s" } */
/* { dg-variant "-ffunction-sections -Wl,--gc-sections -static" } */
/* { dg-variant "-ffunction-sections -Wl,--gc-sections -static-pie" "bfd|lld" } */
/* { dg-variant "-ffunction-sections -Wl,--gc-sections -Wl,-z,start-stop-gc" "bfd|lld" } */
/* { dg-variant "-ffunction-sections -Wl,--gc-sections -Wl,-z,nostart-stop-gc" "lld" } */
/* { dg-variant "-ffunction-sections -Wl,--gc-sections -Wl,--icf=all" "gold|lld" } */
/* { dg-variant "-ffunction-sections -Wl,--gc-sections -m32" } */

#include "compiled.h"
#include "reader.h"

void second (void);
void nobody_defines_this (void);

ENTRY (first, 1);
ENTRY (dead, 10);

ENTRY_FUNCTION void
first (void)
{
  ENTERED (first);
}

ENTRY_FUNCTION void
dead (void)
{
  ENTERED (dead);
  nobody_defines_this ();
}

int
main (void)
{
  first ();
  second ();
  reader_print_all ();
  return 0;
}

/* { dg-output "entries: first second\n" } */
