/* An allocator whose entries call each other makes one object a call from
   outside, by the entry that was called there.  */
/* { dg-do run } */
/* { dg-config here }
[allocator pool]
alloc  = pool_alloc(Z)p
alloc  = pool_zalloc(NZ)p
resize = pool_resize(PZ)p
free   = pool_free(P)
*/

#include <stdio.h>
#include <string.h>

static char pool[4096];
static size_t used;

__attribute__ ((noinline)) static void *
pool_alloc (size_t size)
{
  void *p = pool + used;
  used += (size + 15) & ~(size_t)15;
  return p;
}

__attribute__ ((noinline)) static void *
pool_zalloc (size_t count, size_t size)
{
  return memset (pool_alloc (count * size), 0, count * size);
}

__attribute__ ((noinline)) static void
pool_free (void *p)
{
  if (p)
    *(char *)p = 0;
}

__attribute__ ((noinline)) static void *
pool_resize (void *old, size_t size)
{
  void *p = pool_alloc (size);
  if (old)
    memcpy (p, old, 10);
  pool_free (old);
  return p;
}

int
main (void)
{
  char *p = pool_alloc (10);     /* { dg-row {.calls.alloc, .live.bytes} "1 50" } */
  char *q = pool_zalloc (4, 10); /* { dg-row {.calls.alloc, .total.objects, .live.bytes} "1 1 40" } */
  char *r = pool_resize (p, 50); /* { dg-row {.calls.resize, .calls.alloc} "1 0" } */
  char *s = pool_resize (NULL, 60); /* { dg-row {.calls.alloc, .live.bytes} "1 60" } */
  printf ("%d %d\n", (int)(r - q), (int)(s - r));
  return 0;
}

/* { dg-output "^48 64\n$" } */
/* { dg-report allocator {of("pool") | .live.objects, .live.bytes, .calls.alloc, .calls.resize, .calls.free} "3 150 3 1 0" } */
