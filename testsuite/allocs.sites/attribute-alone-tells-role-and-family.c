/* An attribute without arguments takes the role and the sizes from the
   declaration, and the family from the name; the same declarations without it
   are nothing.  */
/* { dg-do compile } */

typedef __SIZE_TYPE__ size_t;
struct pool;

#define ALLOCATOR __attribute__ ((allocator))

void *pool_alloc (struct pool *, size_t) ALLOCATOR;
void *pool_calloc (struct pool *, size_t, size_t) ALLOCATOR;
void *pool_realloc (struct pool *, void *, size_t) ALLOCATOR;
void pool_free (struct pool *, void *) __attribute__ ((deallocator));
int xposix (void **, size_t) __attribute__ ((allocs_allocator_wrapper));
void *zone_malloc (void *, size_t) __attribute__ ((allocator, malloc));
void *zone_pair (int, int, size_t, size_t)
    __attribute__ ((allocator, alloc_size (2)));
void zone_put (void **) __attribute__ ((deallocator));

void *other_alloc (struct pool *, size_t);
void other_free (struct pool *, void *);

void
calls (struct pool *pool)
{
  char *p = pool_alloc (pool, 8);    /* { dg-site "calls 'pool_alloc', alloc of allocator 'pool'" "array of 'char'" } */
  p = pool_realloc (pool, p, 80);    /* { dg-site "calls 'pool_realloc', resize of allocator 'pool'" "array of 'char'" } */
  pool_free (pool, p);               /* { dg-site "calls 'pool_free', free of allocator 'pool'" } */
  int *q = pool_calloc (pool, 8, 4); /* { dg-site "calls 'pool_calloc', alloc of allocator 'pool'" "array of 'int'" } */
  void *r = q;
  xposix (&r, 8);                    /* { dg-site "calls 'xposix', alloc of wrapper 'xposix'" } */
  r = zone_malloc (r, 8);            /* { dg-site "calls 'zone_malloc', alloc of allocator 'zone'" } */
  r = zone_pair (1, 2, 3, 4);        /* { dg-site "calls 'zone_pair', alloc of allocator 'zone_pair'" } */
  zone_put (&r);                     /* { dg-site "calls 'zone_put', free of allocator 'zone'" } */
  other_free (pool, other_alloc (pool, 8));
}
