/* Ten lines more above a site change its line, but not its identity; nor does
   another function above it, or other sites in that.  */
/* { dg-do assemble } */
/* { dg-once "-O2 -fno-toplevel-reorder" } */

void above (void **);
void f (void **);

#line 1 "src/file.c"
void
above (void **p)
{
  p[0] = __builtin_malloc (8);
}





void
f (void **p)
{
  p[0] = __builtin_malloc (80), p[1] = __builtin_calloc (9, 1);
  p[2] = __builtin_malloc (9);
}

/* { dg-final { scan-section allocs_sites_v1 56 "2e ec 38 29 17 a7 08 3b" } } */
/* { dg-final { scan-section allocs_sites_v1 152 "57 cf 3b 29 17 0d 0c 3b" } } */
/* { dg-final { scan-section allocs_sites_v1 72 "0e 00 00 00" } } */
