/* The identity of a site does not depend on how the compiler is told the name
   of the file, nor on the optimization.  */
/* { dg-do assemble } */
/* { dg-once "-O2" } */

void f (void **);

#line 1 "./src/file.c"
void
f (void **p)
{
  p[0] = __builtin_malloc (8);
}

/* { dg-final { scan-section allocs_sites_v1 8 "2e ec 38 29 17 a7 08 3b" } } */
