/* The pool of an alloc may be what a variable says at that time.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator pool]
   within  = malloc
   create  = pool_create(Ks)C name=arg2
   alloc   = take(Z)p context=current_pool
   reset   = pool_reset(C)
   reset   = drop_all() context=current_pool
*/

#include "pool.h"

static struct pool *current_pool;

__attribute__ ((noinline)) static void *
take (size_t size)
{
  return pool_alloc (current_pool, size);
}

__attribute__ ((noinline)) static void
drop_all (void)
{
  current_pool->next = current_pool->block;
}

int
main (void)
{
  struct pool *a = pool_create (NULL, "a"), *b = pool_create (NULL, "b");
  current_pool = a;
  take (10);    /* { dg-row {.live.objects} "1" } */
  current_pool = b;
  take (20);    /* { dg-row {.live.objects} "0" } */
  pool_reset (b);
  take (30);    /* { dg-row {.live.objects} "0" } */
  drop_all ();
  take (40);    /* { dg-row {.live.objects} "1" } */
  return 0;
}
