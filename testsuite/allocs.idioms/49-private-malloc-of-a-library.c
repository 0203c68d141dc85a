/* A library has a malloc of its own, static, over memory that it maps: a second
   base allocator beside malloc.  A function beside it that no rule names is
   nothing.  */
/* { dg-do run } */
/* { dg-shared libclone.so "private-malloc-library.c" } */
/* { dg-config here }
   [allocator dl]
   alloc  = dlmalloc(Z)p
   resize = dlrealloc(PZ)p
   free   = dlfree(P)
*/

#include <stdlib.h>

void *closure_alloc (size_t);
void *closure_grow (void *, size_t);
void closure_free (void *);
void *closure_table (void);

int
main (void)
{
  void *a = closure_alloc (48), *b = closure_alloc (100);
  void *c = closure_alloc (16);
  void *d = malloc (30); /* { dg-row {.live.bytes, .level} "30 0" } */
  b = closure_grow (b, 200);
  closure_free (a);
  return !b || !c || !d || !closure_table ();
}

/* { dg-report allocator {of ("dl") | .level, .live.bytes, .live.objects, .total.objects, .calls.alloc, .calls.resize, .calls.free} "0 216 2 3 3 1 1" } */
/* { dg-report allocator {of ("malloc") | .live.bytes, .total.objects} "30 1" } */
/* { dg-report site {.rows[] | select (.site.function == "closure_alloc") | .live.bytes, .live.objects, .calls.alloc} "216 2 3" } */
/* { dg-report site {.rows[] | select (.site.function == "closure_table") | .live.bytes} "" } */
/* { dg-report instance {.rows[] | select (.allocator == "dl" and .overhead == null) | (.instance | split ("/") | last)} "libclone.so" } */
