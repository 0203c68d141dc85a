/* The identity of a site is the same in whatever folder the project is built,
   if that is mapped away.  */
/* { dg-do assemble } */
/* { dg-once "-O2 -ffile-prefix-map=/the/project/=" } */

void f (void **);

#line 1 "/the/project/src/file.c"
void
f (void **p)
{
  p[0] = __builtin_malloc (8);
}

/* { dg-final { scan-section allocs_sites_v1 8 "2e ec 38 29 17 a7 08 3b" } } */
