/* A call that returns NULL or a status of failure makes no object and counts as
   failed; so does a failed resize, after which the old object lives on.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper w]
over   = malloc
alloc  = get(Z)p
alloc  = store(OZ)i
alloc  = store_bool(OZ)b
resize = change(PZ)p
*/

#include <stdio.h>
#include <stdlib.h>

__attribute__ ((noinline)) static void *
get (size_t size)
{
  return size > 100 ? NULL : malloc (size);
}

__attribute__ ((noinline)) static int
store (void **result, size_t size)
{
  *result = NULL;
  if (size > 100)
    return -1;
  *result = malloc (size);
  return 0;
}

__attribute__ ((noinline)) static int
store_bool (void *result, size_t size)
{
  return !store (result, size);
}

__attribute__ ((noinline)) static void *
change (void *old, size_t size)
{
  return size > 100 ? NULL : realloc (old, size);
}

int
main (void)
{
  void *p = get (200); /* { dg-row {.calls.alloc, .calls.failed, .total.objects} "0 1 0" } */
  void *q = get (20);  /* { dg-row {.calls.alloc, .calls.failed, .live.bytes} "1 0 30" } */
  void *r, *s, *t;
  int status[] = {
    store (&r, 200),      /* { dg-row {.calls.alloc, .calls.failed, .total.objects} "0 1 0" } */
    store (&r, 40),       /* { dg-row {.calls.alloc, .calls.failed, .live.bytes} "1 0 40" } */
    store_bool (&s, 200), /* { dg-row {.calls.alloc, .calls.failed, .total.objects} "0 1 0" } */
    store_bool (&s, 50),  /* { dg-row {.calls.alloc, .calls.failed, .live.bytes} "1 0 50" } */
  };
  t = change (q, 200); /* { dg-row {.calls.resize, .calls.failed} "0 1" } */
  q = change (q, 30);  /* { dg-row {.calls.resize, .calls.failed} "1 0" } */
  printf ("%d %d %d%d%d%d\n", p == NULL && t == NULL, q != r && r != s,
          status[0], status[1], status[2], status[3]);
  return 0;
}

/* { dg-output "^1 1 -1001\n$" } */
/* { dg-report wrapper {of("w") | .calls.alloc, .calls.failed, .live.bytes} "4 5 120" } */
