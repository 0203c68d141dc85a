/* A free that may do nothing: its status tells, as with ngx_pfree, or a field
   of the object, as with discard_cache_entry of git, or a variable, as with
   vim_free while the editor exits.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator nginx.pool]
   within = malloc
   alloc  = ngx_palloc(pZ)p
   free   = ngx_pfree(pP)i
   [wrapper git]
   over  = malloc
   alloc = make_cache_entry(i)p
   free  = discard_cache_entry(P) when=arg1 && !arg1->mem_pool_allocated
   [wrapper vim]
   over  = malloc
   alloc = alloc(Z)p
   free  = vim_free(P) when=arg1 && !really_exiting
*/

#include <stdlib.h>

enum { NGX_OK = 0, NGX_DECLINED = -5 };

static char *block;

__attribute__ ((noinline)) static void *
ngx_palloc (void *pool, size_t size)
{
  block += size + 0 * !pool;
  return block - size;
}

__attribute__ ((noinline)) static int
ngx_pfree (void *pool, void *p)
{
  return p == pool ? NGX_OK : NGX_DECLINED;
}

struct cache_entry
{
  int mem_pool_allocated;
};

__attribute__ ((noinline)) static struct cache_entry *
make_cache_entry (int in_pool)
{
  struct cache_entry *ce = malloc (sizeof *ce); /* { dg-row {.total.bytes, .live.bytes, .live.objects} "8 4 1" } */
  ce->mem_pool_allocated = in_pool;
  return ce;
}

__attribute__ ((noinline)) static void
discard_cache_entry (struct cache_entry *ce)
{
  if (ce && !ce->mem_pool_allocated)
    free (ce);
}

static int really_exiting;

__attribute__ ((noinline)) static void *
alloc (size_t size)
{
  return malloc (size);
}

__attribute__ ((noinline)) static void
vim_free (void *p)
{
  if (p && !really_exiting)
    free (p);
}

int
main (void)
{
  block = malloc (500);
  void *a = ngx_palloc (NULL, 10);                /* { dg-row {.total.bytes, .live.objects} "10 0" } */
  void *b = ngx_palloc (NULL, 20);                /* { dg-row {.live.bytes} "20" } */
  struct cache_entry *own = make_cache_entry (0); /* { dg-row {.calls.alloc} "1" } */
  struct cache_entry *of_pool = make_cache_entry (1); /* { dg-row {.calls.alloc} "1" } */
  void *c = alloc (40);                           /* { dg-row {.total.bytes, .live.objects} "40 0" } */
  void *d = alloc (60);                           /* { dg-row {.live.bytes} "60" } */
  ngx_pfree (a, a);                               /* { dg-row {.calls.free, .calls.failed} "1 0" } */
  ngx_pfree (a, b);                               /* { dg-row {.calls.free, .calls.failed} "0 1" } */
  discard_cache_entry (own);                      /* { dg-row {.calls.free} "1" } */
  discard_cache_entry (of_pool);                  /* { dg-row {.calls.free} "" } */
  vim_free (c);                                   /* { dg-row {.calls.free} "1" } */
  really_exiting = 1;
  vim_free (d);                                   /* { dg-row {.calls.free} "" } */
  return 0;
}

/* { dg-report allocator {of ("nginx.pool") | select (.overhead == null) | .live.bytes, .calls.free, .calls.failed} "20 1 1" } */
/* { dg-report wrapper {(of ("git"), of ("vim")) | .live.bytes, .calls.alloc, .calls.free} "4 2 1 60 2 1" } */
