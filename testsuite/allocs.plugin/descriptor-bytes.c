/* The bytes of a site's descriptor are what descriptor.h says, read without any
   part of allocs: malloc has the key 558c274d, the call stands in line 9.  */
/* { dg-do link } */
/* { dg-once "-O2" } */

#include <stdlib.h>

int
main (void) { return malloc (sizeof (int)) == NULL; }

/* { dg-final { scan-section allocs_sites_v1 0 "30 00 01 10 4d 27 8c 55" } } */
/* { dg-final { scan-section allocs_sites_v1 24 "09 00 00 00" } } */
/* { dg-final { scan-listing {readelf -p .rodata} "main" } } */
