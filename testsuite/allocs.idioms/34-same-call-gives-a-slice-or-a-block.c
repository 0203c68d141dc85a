/* One call gives a slice of a pool's block, or a block of its own if that is
   large, as ngx_palloc does: both are objects of the pool, by their
   addresses.  The total of the site has the large block twice, as the pool's
   and as malloc's.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper nginx.os]
   over  = malloc
   alloc = ngx_alloc(Zp)p
   [allocator nginx.pool]
   within  = nginx.os
   create  = ngx_create_pool(zp)C
   alloc   = ngx_palloc(CZ)p
   free    = ngx_pfree(CP)i
   destroy = ngx_destroy_pool(C)
*/

#include <stdlib.h>

enum { NGX_OK = 0, NGX_DECLINED = -5, BLOCK = 1000, MAX = 400 };

typedef struct
{
  char *next;
  void *large[8];
  int n;
} ngx_pool_t;

__attribute__ ((noinline)) static void *
ngx_alloc (size_t size, void *log)
{
  (void) log;
  return malloc (size);
}

__attribute__ ((noinline)) static ngx_pool_t *
ngx_create_pool (size_t size, void *log)
{
  ngx_pool_t *p = ngx_alloc (size, log);
  p->next = (char *) (p + 1);
  p->n = 0;
  return p;
}

__attribute__ ((noinline)) static void *
ngx_palloc (ngx_pool_t *pool, size_t size)
{
  if (size > MAX)
    return pool->large[pool->n++] = ngx_alloc (size, NULL);
  pool->next += size;
  return pool->next - size;
}

__attribute__ ((noinline)) static int
ngx_pfree (ngx_pool_t *pool, void *p)
{
  for (int i = 0; i < pool->n; i++)
    if (pool->large[i] == p)
      {
        free (p);
        pool->large[i] = NULL;
        return NGX_OK;
      }
  return NGX_DECLINED;
}

__attribute__ ((noinline)) static void
ngx_destroy_pool (ngx_pool_t *pool)
{
  for (int i = 0; i < pool->n; i++)
    free (pool->large[i]);
  free (pool);
}

int
main (void)
{
  ngx_pool_t *a = ngx_create_pool (BLOCK, NULL);
  ngx_pool_t *b = ngx_create_pool (BLOCK, NULL);
  void *p[4];
  size_t sizes[] = { 100, 500, 48, 600 };
  for (int i = 0; i < 4; i++)
    p[i] = ngx_palloc (a, sizes[i]); /* { dg-row {.live.bytes, .live.objects, .total.bytes, .calls.alloc} "748 3 2348 4" } */
  ngx_palloc (b, 50);         /* { dg-row {.live.objects, .released_with_parent.objects} "0 1" } */
  ngx_palloc (b, 700);        /* { dg-row {.live.objects, .total.bytes, .released_with_parent.objects} "0 1400 1" } */
  if (ngx_pfree (a, p[1]) != NGX_OK) /* { dg-row {.calls.free, .calls.failed} "1 0" } */
    return 1;
  if (ngx_pfree (a, p[0]) != NGX_DECLINED) /* { dg-row {.calls.free, .calls.failed} "0 1" } */
    return 1;
  ngx_destroy_pool (b);
  return 0;
}

/* { dg-report allocator {of ("nginx.pool") | select (.overhead == null) | .level, .live.bytes, .live.objects, .total.objects, .from_parent.objects} "1 748 3 6 2" } */
/* { dg-report allocator {.rows[] | select (.overhead) | .allocator, .live.bytes} "nginx.pool 852" } */
