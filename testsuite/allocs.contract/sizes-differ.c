/* Descriptors of older and newer plugins lie in one section: a reader steps by
   the size of each and takes what it knows; what is missing reads as zero.  */
/* { dg-do run } */
/* { dg-sources "unit-2.c" } */
/* { dg-plain-sources "reader.c" } */
/* { dg-variant "" } */
/* { dg-variant "-m32" } */

#include "compiled.h"
#include "reader.h"

void second (void);

asm("allocs_site oldest, 24");
asm("allocs_site newest, 72");
asm("allocs_site older, 32");
asm("allocs_site newer, 56");
ENTRY (first, 1);
asm("allocs_entry main, 4, 80");
extern const struct allocs_entry entry_main
    __attribute__ ((visibility ("hidden")));

ENTRY_FUNCTION void
first (void)
{
  ENTERED (first);
}

int
main (void)
{
  asm volatile("" : : "r"(&entry_main));
  first ();
  second ();
  reader_print_all ();
  return 0;
}

/* { dg-output "sites: first/77/5 newer/77/5 newest/77/5 older/77/0 " } */
/* { dg-output "oldest/0/0 second/77/5\n" } */
/* { dg-output "entries: first main second\n" } */
