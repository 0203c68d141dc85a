/* The object of an alloc or resize that stores its pointer is what was
   stored.  */
/* { dg-do run } */
/* { dg-config here }
[allocator pool]
within = malloc
alloc  = pool_alloc(OZ)i
resize = pool_resize(RZ)i
free   = pool_free(R)
*/

#include <stdio.h>
#include <stdlib.h>

static char pool[1000];
static size_t used;

__attribute__ ((noinline)) static int
pool_alloc (void **result, size_t size)
{
  *result = pool + used;
  used += 100;
  return size > 100;
}

__attribute__ ((noinline)) static int
pool_resize (void *reference, size_t size)
{
  return size > 50 ? pool_alloc (reference, size) : 0;
}

__attribute__ ((noinline)) static void
pool_free (void *reference)
{
  *(void **)reference = NULL;
}

int
main (void)
{
  void *p, *q;
  int status = pool_alloc (&p, 10);  /* { dg-row {.live.bytes, .live.objects} "80 1" } */
  status += pool_alloc (&q, 20);     /* { dg-row {.live.objects, .total.bytes} "0 20" } */
  status += pool_resize (&p, 40);    /* { dg-row {.calls.resize} "1" } */
  status += pool_resize (&p, 80);    /* { dg-row {.calls.resize} "1" } */
  pool_free (&q);                    /* { dg-row {.calls.free} "1" } */
  pool_free (&q);                    /* { dg-row {.calls.free_null} "1" } */
  printf ("%d %d\n", status, p == pool + 200);
  return 0;
}

/* { dg-output "^0 1\n$" } */
/* { dg-report allocator {of("pool") | .live.objects, .live.bytes} "1 80" } */
