/* A config, `ignore' and our own attributes replace what GCC's say; a wrapper
   does not go by the name of an allocator.  */
/* { dg-do compile } */
/* { dg-config here }
ignore = ignored_alloc
[allocator pool]
alloc = pool_take(pZ)p
[wrapper configured]
over  = malloc
alloc = xmalloc(Z)p
*/

typedef __SIZE_TYPE__ size_t;
#define MALLOC __attribute__ ((malloc, alloc_size (1)))

void *ignored_alloc (size_t) MALLOC;
void *xmalloc (size_t) MALLOC;
void *zalloc (size_t) MALLOC __attribute__ ((allocator ("zone", "(Z)p")));
void *zone_get (size_t) MALLOC;
void *pool_text (size_t) MALLOC;
void *pool_calloc (size_t) MALLOC;

void
calls (void)
{
  ignored_alloc (8);
  xmalloc (8);     /* { dg-site "calls 'xmalloc', alloc of wrapper 'configured'" } */
  zalloc (8);      /* { dg-site "calls 'zalloc', alloc of allocator 'zone'" } */
  zone_get (8);    /* { dg-site "calls 'zone_get', alloc of wrapper 'zone_get'" } */
  pool_text (8);   /* { dg-site "calls 'pool_text', alloc of wrapper 'pool_text'" } */
  pool_calloc (8); /* { dg-site "calls 'pool_calloc', alloc of wrapper 'pool_calloc'" } */
}

/* { dg-unmet "pool_take" } */
