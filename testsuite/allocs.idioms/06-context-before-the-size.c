/* A context before the size, as in ngx_palloc: it is a pool, or, where the
   rule looks past it, nothing.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator nginx.pool]
   within  = malloc
   create  = ngx_create_pool(zs)C name=arg2
   alloc   = ngx_palloc(CZ)p
   destroy = ngx_destroy_pool(C)
   [wrapper sqlite.db]
   over  = malloc
   alloc = sqlite3DbMallocRaw(pZ)p
*/

#include <stdlib.h>

struct pool
{
  char *last;
  char data[500];
};

__attribute__ ((noinline)) static struct pool *
ngx_create_pool (size_t size, const char *log)
{
  struct pool *p = malloc (sizeof *p + 0 * (size + !log));
  p->last = p->data;
  return p;
}

__attribute__ ((noinline)) static void *
ngx_palloc (struct pool *pool, size_t size)
{
  pool->last += size;
  return pool->last - size;
}

__attribute__ ((noinline)) static void
ngx_destroy_pool (struct pool *pool)
{
  free (pool);
}

__attribute__ ((noinline)) static void *
sqlite3DbMallocRaw (void *db, size_t n)
{
  return malloc (n + 0 * !db);
}

int
main (void)
{
  struct pool *cycle = ngx_create_pool (500, "cycle");
  struct pool *request = ngx_create_pool (500, "request");
  ngx_palloc (cycle, 10);            /* { dg-row {.live.bytes} "10" } */
  ngx_palloc (request, 20);          /* { dg-row {.live.objects, .released_with_parent.bytes} "0 20" } */
  sqlite3DbMallocRaw (request, 30);  /* { dg-row {.live.bytes} "30" } */
  ngx_destroy_pool (request);
  return 0;
}

/* { dg-report pool {.rows[] | .allocator, .pool, .live.bytes, .total.objects} "nginx.pool cycle 10 1 nginx.pool request 0 1" } */
/* { dg-report wrapper {of ("sqlite.db") | .live.bytes, .live.objects} "30 1" } */
