/* Descriptors of a library lie in pages that all processes share: they are
   read-only and bear no dynamic relocation.  */
/* { dg-do link } */
/* { dg-once "-shared -fPIC -Wl,-z,text" } */
/* { dg-sources "unit-2.c unit-3.c" } */

#include "compiled.h"

ENTRY (first, 1);

ENTRY_FUNCTION void
first (void)
{
  ENTERED (first);
}

/* { dg-final { scan-listing {readelf -SW} "allocs_sites_v1 .* A  0" } } */
/* { dg-final { scan-listing {readelf -SW} "allocs_entries_v1 .* A  0" } } */
/* { dg-final { scan-listing-not {readelf -SW} "allocs_\[a-z\]+_v1 .* WA " } } */
/* { dg-final { scan-listing-not {readelf -dW} "TEXTREL" } } */
