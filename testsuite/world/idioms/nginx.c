/* SPDX-License-Identifier: MIT */
/* Calls ngx_palloc.c and ngx_array.c of nginx.  */

#include <ngx_config.h>
#include <ngx_core.h>

/* What these files need of the rest.  */
volatile ngx_cycle_t *ngx_cycle;

void
ngx_log_error_core (ngx_uint_t level, ngx_log_t *log, ngx_err_t error,
                    const char *format, ...)
{
  (void) level;
  (void) log;
  (void) error;
  (void) format;
}

int
main (void)
{
  ngx_log_t log = { 0 };
  ngx_pagesize = 4096;
  ngx_pool_t *cycle = ngx_create_pool (2048, &log);
  ngx_pool_t *request = ngx_create_pool (1024, &log);
  void *small = ngx_palloc (cycle, 100), *large = ngx_palloc (cycle, 5000);
  ngx_pmemalign (cycle, 64, 256);
  ngx_array_t *array = ngx_array_create (cycle, 4, 24);
  for (int i = 0; i < 3; i++)
    ngx_array_push (array);
  for (int i = 0; i < 5; i++)
    ngx_palloc (request, 700);
  ngx_destroy_pool (request);
  return ngx_pfree (cycle, large) != NGX_OK
         || ngx_pfree (cycle, small) != NGX_DECLINED;
}
