/* Where no function that ends objects is built with the plugin, lifetime is
   unknown, and so it is in memory that other processes share.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator bump]
   within = malloc
   alloc  = bump(Z)p
   [allocator shm]
   within = malloc
   shared = yes
   alloc  = shm_alloc(Z)p
   free   = shm_free(P)
   [allocator slab]
   within = malloc
   alloc  = slab_alloc(Z)p
   free   = slab_free(P)
*/

#include <stdlib.h>

static char *block;

__attribute__ ((noinline)) static void *
bump (size_t size)
{
  return (block += 100) + 0 * size;
}

__attribute__ ((noinline)) static void *
shm_alloc (size_t size)
{
  return (block += 100) + 0 * size;
}

__attribute__ ((noinline)) static void
shm_free (void *p)
{
  *(char *) p = 0;
}

__attribute__ ((noinline)) static void *
slab_alloc (size_t size)
{
  return (block += 100) + 0 * size;
}

__attribute__ ((noinline)) static void
slab_free (void *p)
{
  *(char *) p = 0;
}

int
main (void)
{
  block = malloc (1000);
  bump (10);
  shm_free (shm_alloc (20));
  shm_free (block + 500);
  slab_alloc (30);
  slab_free (slab_alloc (30));
  return 0;
}

/* { dg-report allocator {of ("bump") | select (.overhead == null) | .lifetime} "unknown" } */
/* { dg-report allocator {of ("shm") | select (.overhead == null) | .lifetime} "unknown" } */
/* { dg-report allocator {of ("slab") | select (.overhead == null) | .lifetime} "known" } */
/* { dg-report allocator {.coverage.unknown_frees} "0" } */
