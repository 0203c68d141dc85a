/* A library needs no symbol and no library that it would not need without the
   plugin, and defines no more symbols for others.  */
/* { dg-do link } */
/* { dg-once "-O2 -shared -fPIC -Wl,-z,defs" } */
/* { dg-config here }
[allocator pool]
within = malloc
alloc  = pool_alloc(Z)p
free   = pool_free(P)
*/

#include <stdlib.h>

void *pool_alloc (size_t);
void pool_free (void *);

void *
pool_alloc (size_t size)
{
  return malloc (size);
}

void
pool_free (void *p)
{
  free (p);
}

/* { dg-final { same-undefined yes } } */
/* { dg-final { same-needed yes } } */
/* { dg-final { scan-listing {nm -D --defined-only} "^@id T pool_alloc$" } } */
/* { dg-final { scan-listing-not {readelf --dyn-syms -W} "(GLOBAL|WEAK) +DEFAULT +@num .*allocs_" } } */
