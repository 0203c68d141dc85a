/* The result is stored through a parameter, and what is returned is a status,
   0 or not 0 for success, or nothing, as in mallocWithAlarm of SQLite,
   pymalloc_realloc of CPython and apr_pool_create_ex.  What a call that failed
   left in the variable is no object.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper sqlite]
   over  = malloc
   alloc = mallocWithAlarm(ZO)
   free  = free(P)
   [allocator apr]
   within = malloc
   create = apr_pool_create_ex(OK)i
   alloc  = apr_take(OZC)i
   [allocator pymalloc]
   within = malloc
   alloc  = pymalloc_alloc(OZ)b
   resize = pymalloc_realloc(pOPZ)b
*/

#include <errno.h>
#include <stdlib.h>

__attribute__ ((noinline)) static void
mallocWithAlarm (int n, void **pp)
{
  *pp = n > 1000 ? NULL : malloc (n);
}

static char *block;

__attribute__ ((noinline)) static int
apr_pool_create_ex (void **newpool, void *parent)
{
  *newpool = malloc (10);
  return *newpool || parent ? 0 : ENOMEM;
}

__attribute__ ((noinline)) static int
apr_take (void **result, size_t size, void *pool)
{
  *result = block;
  if (size > 100 || !pool)
    return ENOMEM;
  block += size;
  return 0;
}

__attribute__ ((noinline)) static int
pymalloc_alloc (void **result, size_t size)
{
  *result = block;
  block += size;
  return 1;
}

__attribute__ ((noinline)) static int
pymalloc_realloc (void *context, void **newptr_p, void *p, size_t nbytes)
{
  (void) context;
  if (nbytes > 64)
    return 0;
  *newptr_p = p;
  return 1;
}

int
main (void)
{
  void *p, *none, *pool, *a, *b, *c = NULL;
  block = malloc (1000);
  mallocWithAlarm (100, &p);     /* { dg-row {.total.bytes, .live.objects} "100 0" } */
  mallocWithAlarm (2000, &none); /* { dg-row {.total.objects, .calls.failed} "0 1" } */
  apr_pool_create_ex (&pool, NULL);
  apr_take (&a, 30, pool);       /* { dg-row {.live.bytes} "30" } */
  apr_take (&a, 300, pool);      /* { dg-row {.live.bytes, .calls.failed} "0 1" } */
  pymalloc_alloc (&b, 50);       /* { dg-row {.live.bytes} "40" } */
  pymalloc_realloc (NULL, &c, b, 40);  /* { dg-row {.calls.resize, .calls.failed} "1 0" } */
  pymalloc_realloc (NULL, &c, b, 100); /* { dg-row {.calls.resize, .calls.failed} "0 1" } */
  free (p);                      /* { dg-row {.calls.free} "1" } */
  return none != NULL;
}

/* { dg-report wrapper {of ("sqlite") | .total.bytes, .calls.alloc, .calls.failed} "100 1 1" } */
/* { dg-report pool {.rows[] | .allocator, .live.bytes, .live.objects, .pools.created} "apr 30 1 1" } */
