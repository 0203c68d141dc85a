/* Zeros between the input sections of a unit and the next are padding.  */
/* { dg-do run } */
/* { dg-sources "unit-2.c" } */
/* { dg-plain-sources "reader.c" } */

#include "compiled.h"
#include "reader.h"

void second (void);

ENTRY (first, 1);
asm(".pushsection allocs_sites_v1,\"a\",%progbits\n"
    ".balign 64\n"
    "allocs_site after_padding\n"
    ".balign 64\n"
    ".popsection");

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
  reader_print_all ();
  return 0;
}

/* { dg-output "sites: after_padding/77/5 first/77/5 second/77/5\n" } */
