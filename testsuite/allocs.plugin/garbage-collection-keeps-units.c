/* The descriptors of units and configs, to which no code refers, are there
   after the linker has thrown away what is not needed.  */
/* { dg-do link } */
/* { dg-variant "-O2 -ffunction-sections -fdata-sections -Wl,--gc-sections" } */
/* { dg-variant "-Wl,--gc-sections -Wl,-z,start-stop-gc" "bfd|lld" } */

#include <stdlib.h>

int
main (void)
{
  free (malloc (10));
  return 0;
}

/* { dg-final { scan-tool {sites} "2 sites, .* 1 units, 1 configs" } } */
