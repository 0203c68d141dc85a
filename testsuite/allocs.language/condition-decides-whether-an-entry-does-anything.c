/* With `when' an entry does something only then; what is known after the
   call only, such as the result, may decide, too.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator store]
   within = malloc
   alloc  = store_get(Z)p when=store_is_on
   free   = store_put(P) when=store_is_on == YES
   free   = store_drop(P)i when=result > 1
*/

#include <stdlib.h>

enum answer
{
  NO,
  YES
};

static enum answer store_is_on = YES;
static char *block;

__attribute__ ((noinline)) static void *
store_get (size_t size)
{
  char *at = block;
  block += size;
  return at;
}

__attribute__ ((noinline)) static void
store_put (void *p)
{
  *(char *) p = 1;
}

/* Returns how many there were.  */
__attribute__ ((noinline)) static int
store_drop (void *p)
{
  *(char *) p = 1;
  return store_is_on ? 0 : 2;
}

int
main (void)
{
  block = malloc (1000);
  char *a = store_get (100); /* { dg-row {.live.objects, .calls.alloc} "0 1" } */
  char *b = store_get (10);  /* { dg-row {.live.objects, .calls.alloc} "1 1" } */
  store_is_on = NO;
  store_get (20);            /* { dg-row {.live.objects, .calls.alloc} "" } */
  store_put (b);             /* { dg-row {.calls.free, .calls.failed} "" } */
  store_is_on = YES;
  store_put (a);             /* { dg-row {.calls.free, .calls.failed} "1 0" } */
  store_drop (b);            /* { dg-row {.calls.free, .calls.failed} "" } */
  return 0;
}

/* { dg-report allocator {of ("store") | select (.overhead == null) | .live.bytes} "10" } */
