/* With no config at all, what GCC's attributes say makes wrappers, and memory
   is charged to their callers; without attributes, to the function itself.  */
/* { dg-do run } */

#include <stdlib.h>

static void *xmalloc (size_t) __attribute__ ((malloc, alloc_size (1)));
static void *xrealloc (void *, size_t) __attribute__ ((alloc_size (2)));

static void *
xmalloc (size_t size)
{
  return malloc (size);
}

static void *
xrealloc (void *p, size_t size)
{
  return realloc (p, size);
}

static __attribute__ ((noinline)) void *
plain (size_t size)
{
  size = size * 2;
  return malloc (200 + size % 2); /* { dg-row {.total.bytes} "200" malloc } */
}

int
main (void)
{
  void *p = xmalloc (10); /* { dg-row {.calls.alloc, .live.bytes} "1 500" xmalloc } */
  p = xrealloc (p, 500);  /* { dg-row {.calls.resize} "1" xrealloc } */
  void *q = plain (100);
  return p == q;
}

/* { dg-report wrapper {of("x") | .live.bytes} "500" } */
