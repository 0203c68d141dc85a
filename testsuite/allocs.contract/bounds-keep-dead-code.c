/* The negative twin of dead-code-stays-dead.c: where something refers to the
   bounds of the entries, dead code comes alive and the link fails.  */
/* { dg-do link } */
/* { dg-variant "-ffunction-sections -Wl,--gc-sections" "bfd|gold" } */
/* { dg-variant "-ffunction-sections -Wl,--gc-sections -Wl,-z,nostart-stop-gc" "lld" } */

#include "compiled.h"

void nobody_defines_this (void);
extern const char __start_allocs_entries_v1[]
    __attribute__ ((visibility ("hidden")));

ENTRY (dead, 10);

ENTRY_FUNCTION void
dead (void)
{
  ENTERED (dead);
  nobody_defines_this ();
}

int
main (void)
{
  asm volatile("" : : "r"(__start_allocs_entries_v1));
  return 0;
}

/* { dg-error "undefined (reference to|symbol:) \[`'\]?nobody_defines_this" "dead code is alive" { target *-*-* } 0 } */
