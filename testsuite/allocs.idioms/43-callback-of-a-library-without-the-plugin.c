/* Callbacks that a library without the plugin calls are entries, and what
   they get is charged to the line that calls the library, if a rule says that
   it works for its caller, as libz for the gzip filter of nginx.  What
   another function of the library gets has an address there.  */
/* { dg-do run } */
/* { dg-plain-shared libdeflate.so "callback-library.c" } */
/* { dg-config here }
   [allocator nginx.pool]
   within = malloc
   alloc  = ngx_palloc(CZ)p
   [wrapper nginx.gzip]
   over  = nginx.pool
   alloc = ngx_http_gzip_filter_alloc(pNZ)p
   free  = ngx_http_gzip_filter_free(pP)
   [wrapper libz]
   over       = nginx.gzip
   instrument = callers
   through    = deflate_begin
*/

#include "callback-library.h"

#include <stdlib.h>

struct pool
{
  char *next;
};

__attribute__ ((noinline)) static void *
ngx_palloc (struct pool *pool, size_t size)
{
  pool->next += size;
  return pool->next - size;
}

static void *
ngx_http_gzip_filter_alloc (void *opaque, unsigned items, unsigned size)
{
  return ngx_palloc (opaque, (size_t) items * size); /* { dg-row {.live.bytes, .calls.alloc} "0 3" } */
}

static void
ngx_http_gzip_filter_free (void *opaque, void *p)
{
  (void) opaque;
  *(char *) p = 0;
}

int
main (void)
{
  struct pool pool = { malloc (1000) };
  struct callbacks c
    = { ngx_http_gzip_filter_alloc, ngx_http_gzip_filter_free, &pool };
  void *s = deflate_begin (&c);           /* { dg-row {.live.bytes, .live.objects, .total.objects} "252 3 4" } */
  void *plain = deflate_copy ();
  deflate_finish (&c, s);
  return plain == NULL;
}

/* { dg-report wrapper {of ("nginx.gzip") | .calls.alloc, .calls.free} "3 3" } */
/* { dg-report allocator {of ("nginx.pool") | select (.overhead == null) | .live.bytes, .total.objects} "252 3" } */
/* { dg-report site {[.rows[] | select (.site.file == null and .live.bytes == 33) | .site.module // .module | split ("/") | last] | .[]} "libdeflate.so" } */
