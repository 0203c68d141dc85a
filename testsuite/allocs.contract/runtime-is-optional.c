/* Without a runtime a module runs as it would have run anyway, and it needs no
   symbol that is not there.  */
/* { dg-do run } */
/* { dg-sources "unit-2.c unit-3.c" } */
/* { dg-variant "-no-pie" } */
/* { dg-variant "-pie -Wl,-z,now" } */
/* { dg-variant "-static" } */
/* { dg-variant "-static-pie" "bfd|lld" } */
/* { dg-variant "-m32" } */

#include <stdio.h>

#include "compiled.h"

void second (void);
void third (void);

int
main (void)
{
  second ();
  third ();
  printf ("%ld %p\n", (long)__allocs_module_v1.state_offset,
          __allocs_module_v1.owner);
  return 0;
}

/* { dg-output "^0 \\(nil\\)\n$" } */
/* { dg-final { scan-listing-not {nm} " U .*allocs" } } */
