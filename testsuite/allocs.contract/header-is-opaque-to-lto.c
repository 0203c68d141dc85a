/* LTO believes neither that the weak header is absent nor that its words stay
   zero: a module that was woken is awake everywhere.  */
/* { dg-do run } */
/* { dg-sources "awake.c" } */
/* { dg-plain-sources "reader.c" } */
/* { dg-variant "-O2" } */
/* { dg-variant "-O2 -flto" "bfd|gold" } */
/* { dg-variant "-O3 -flto -flto-partition=none" "bfd|gold" } */

#include <stdio.h>

#include "reader.h"

int awake (void);

static void
wake (struct allocs_module *module, const char *file)
{
  (void)file;
  module->state_offset = 64;
}

int
main (void)
{
  printf ("%d\n", awake ());
  reader_each_module (wake);
  printf ("%d\n", awake ());
  return 0;
}

/* { dg-output "^0\n64\n$" } */
