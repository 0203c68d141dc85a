/* The identity of a site is the hash of its file, function, callee, role and
   ordinal: that of "src/file.c", "f", "malloc", "alloc", "0", and then "1" for
   the second call on the same line.  */
/* { dg-do assemble } */
/* { dg-once "-O2 -fno-toplevel-reorder" } */

void f (void **);

#line 1 "src/file.c"
void
f (void **p)
{
  p[0] = __builtin_malloc (8), p[1] = __builtin_malloc (9);
}

/* { dg-final { scan-section allocs_sites_v1 8 "2e ec 38 29 17 a7 08 3b" } } */
/* { dg-final { scan-section allocs_sites_v1 56 "57 cf 3b 29 17 0d 0c 3b" } } */
/* { dg-final { scan-section allocs_sites_v1 24 "04 00 00 00 0a 00" } } */
