/* Objects of a pool end when it is reset and when it is destroyed, and those
   of its children with them; those of other pools do not.  They are
   released, not freed.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator pool]
   within  = malloc
   create  = pool_create(Ks)C name=arg2
   alloc   = pool_alloc(CZ)p
   reset   = pool_reset(C)
   destroy = pool_destroy(C)
*/

#include "pool.h"

int
main (void)
{
  char name[] = "request";
  struct pool *top = pool_create (NULL, "top");
  struct pool *request = pool_create (top, name);
  struct pool *inner = pool_create (request, "inner");
  strcpy (name, "other");
  pool_alloc (top, 10);     /* { dg-row {.live.bytes} "10" } */
  for (int i = 0; i < 3; i++)
    pool_alloc (request, 20); /* { dg-row {.live.objects, .released_with_parent.objects} "0 3" } */
  pool_reset (request);
  pool_alloc (request, 30); /* { dg-row {.live.objects, .released_with_parent.objects} "0 1" } */
  pool_alloc (inner, 40);   /* { dg-row {.live.objects, .released_with_parent.objects} "0 1" } */
  void *large = pool_alloc (request, 2000); /* { dg-row {.live.objects, .released_with_parent.objects} "0 1" pool_alloc } */
  pool_destroy (request);
  free (large);
  struct pool *last = pool_create (top, "last");
  pool_alloc (last, 50);    /* { dg-row {.live.bytes} "50" } */
  return 0;
}

/* { dg-report allocator {of ("pool") | select (.overhead == null) | .live.objects, .total.objects, .calls.free} "2 8 0" } */
/* { dg-report pool {.rows[] | select (.pool == "request") | .live.objects, .parents[], .pools.created, .pools.destroyed, .pools.resets} "0 top 1 1 1" } */
