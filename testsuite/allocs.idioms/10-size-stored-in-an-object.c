/* The size of an element stands in the array that is given, as for
   ngx_array_push, or in a growing array that works for its caller, as ga_grow
   of vim.  The array's own size field is not the element's.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator nginx.array]
   within = malloc
   alloc  = ngx_array_push(p)p size=arg1->size context=arg1->pool
   alloc  = ngx_array_push_n(pi)p size=arg2 * arg1->size context=arg1->pool
   [wrapper vim]
   over    = malloc
   resize  = vim_realloc(PZ)p
   through = ga_grow
*/

#include <stdlib.h>

struct array
{
  char *elements;
  unsigned n;
  size_t size;
  void *pool;
};

__attribute__ ((noinline)) static void *
ngx_array_push (struct array *a)
{
  return a->elements + a->size * a->n++;
}

__attribute__ ((noinline)) static void *
ngx_array_push_n (struct array *a, unsigned n)
{
  a->n += n;
  return a->elements + a->size * (a->n - n);
}

struct garray
{
  int len, itemsize;
  void *data;
};

__attribute__ ((noinline)) static void *
vim_realloc (void *p, size_t size)
{
  return realloc (p, size);
}

__attribute__ ((noinline)) static int
ga_grow (struct garray *g, int n)
{
  g->data = vim_realloc (g->data, (size_t) g->itemsize * (g->len + n));
  return 1;
}

int
main (void)
{
  struct array a = { malloc (400), 0, 24, &a };
  struct garray g = { 2, 12, NULL };
  ngx_array_push (&a);      /* { dg-row {.live.bytes, .live.objects} "24 1" } */
  ngx_array_push_n (&a, 3); /* { dg-row {.live.bytes, .live.objects} "72 1" } */
  ga_grow (&g, 3);          /* { dg-row {.live.bytes, .live.objects} "60 1" } */
  return 0;
}

/* { dg-report pool {.rows[] | .allocator, .pool, .live.bytes, .live.objects} "nginx.array null 96 2" } */
/* { dg-report wrapper {of ("vim") | .live.bytes, .calls.alloc, .calls.resize} "60 1 0" } */
