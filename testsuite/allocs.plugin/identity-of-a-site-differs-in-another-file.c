/* The same site in a file of another name is another one.  */
/* { dg-do assemble } */
/* { dg-once "-O2" } */

void f (void **);

#line 1 "src/file2.c"
void
f (void **p)
{
  p[0] = __builtin_malloc (8);
}

/* { dg-final { scan-section allocs_sites_v1 8 "10 a4 ef 43 16 43 a3 1f" } } */
