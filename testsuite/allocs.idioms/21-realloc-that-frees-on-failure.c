/* A realloc that frees the old block when it fails, as mi_reallocf and
   sqlite3DbReallocOrFree: with `frees' the object ends; without, it lives on.
   Over malloc, what is freed below tells.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper bsd]
   over   = malloc
   resize = reallocf(PZ)p frees
   [allocator mimalloc]
   within = malloc
   alloc  = mi_malloc(Z)p
   resize = mi_reallocf(PZ)p frees
   resize = mi_realloc(PZ)p
*/

#include <stdint.h>
#include <stdlib.h>

__attribute__ ((noinline)) static void *
reallocf (void *p, size_t size)
{
  void *q = size > 1000 ? NULL : realloc (p, size);
  if (!q)
    free (p);
  return q;
}

static char *block;

__attribute__ ((noinline)) static void *
mi_malloc (size_t size)
{
  char *at = block;
  block += size + 100;
  return at;
}

__attribute__ ((noinline)) static void *
mi_realloc (void *p, size_t size)
{
  return size > 100 ? NULL : p;
}

__attribute__ ((noinline)) static void *
mi_reallocf (void *p, size_t size)
{
  return mi_realloc (p, size);
}

int
main (void)
{
  block = malloc (2000);
  void *a = malloc (10);     /* { dg-row {.live.objects} "0" } */
  void *b = malloc (20);     /* { dg-row {.live.bytes} "40" } */
  void *c = mi_malloc (30);  /* { dg-row {.live.objects, .total.bytes} "0 30" } */
  void *d = mi_malloc (40);  /* { dg-row {.live.bytes} "40" } */
  a = reallocf (a, 2000);    /* { dg-row {.calls.failed, .calls.free} "1 0" } */
  b = reallocf (b, 40);      /* { dg-row {.calls.resize} "1" } */
  c = mi_reallocf (c, 2000); /* { dg-row {.calls.failed, .calls.free} "1 0" } */
  d = mi_realloc (d, 2000);  /* { dg-row {.calls.failed} "1" } */
  return a || !b || c || d;
}

/* { dg-report allocator {of ("mimalloc") | select (.overhead == null) | .live.bytes, .live.objects, .calls.failed} "40 1 2" } */
/* { dg-report wrapper {of ("bsd") | .calls.resize, .calls.failed} "1 1" } */
