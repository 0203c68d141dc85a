/* A count and a size whose product is allocated, as xnmalloc of gnulib.  Below
   malloc the product is seen in what malloc is asked for; a pool's is computed.
   Where only one of the two is named, only that counts.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper xalloc]
   over  = malloc
   alloc = xnmalloc(NZ)p
   [allocator pool]
   within = malloc
   alloc  = pool_nalloc(pNZ)p
   alloc  = pool_alloc_at(pzZ)p
*/

#include <stdlib.h>

static void *
xnmalloc (size_t n, size_t size)
{
  return malloc (n * size);
}

__attribute__ ((noinline)) static void *
pool_nalloc (char **pool, size_t n, size_t size)
{
  char *at = *pool;
  *pool += n * size;
  return at;
}

__attribute__ ((noinline)) static void *
pool_alloc_at (char **pool, size_t offset, size_t size)
{
  *pool += offset + size;
  return *pool - size;
}

struct pair
{
  long a, b;
};

int
main (void)
{
  char *pool = malloc (1000);
  struct pair *p = xnmalloc (3, sizeof *p); /* { dg-row {.live.bytes, .live.objects, .total.bytes} "48 1 48" } */
  pool_nalloc (&pool, 5, 7);                /* { dg-row {.live.bytes, .live.objects} "35 1" } */
  pool_nalloc (&pool, 7, 5);                /* { dg-row {.live.bytes, .live.objects} "35 1" } */
  pool_alloc_at (&pool, 5, 7);              /* { dg-row {.live.bytes, .live.objects} "7 1" } */
  return p == NULL;
}

/* { dg-report allocator {of ("pool") | select (.overhead == null) | .live.bytes, .live.objects} "77 3" } */
/* { dg-report type {of ("struct pair") | .live.bytes, .live.objects} "48 1" } */
/* { dg-report wrapper {of ("xalloc") | .live.bytes, .calls.alloc, .calls.free} "48 1 0" } */
