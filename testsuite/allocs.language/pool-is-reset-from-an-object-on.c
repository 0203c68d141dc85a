/* A reset with P ends the objects of the pool from P on, in the order in
   which it hands its memory out; with NULL all of them.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator stack]
   within = malloc
   alloc  = pool_alloc(CZ)p
   reset  = stack_free(CP)
*/

#include "pool.h"

__attribute__ ((noinline)) static void
stack_free (struct pool *p, void *from)
{
  p->next = from ? from : p->block;
}

int
main (void)
{
  struct pool *p = pool_create (NULL, "stack"), *q = pool_create (NULL, "q");
  pool_alloc (p, 100);            /* { dg-row {.live.objects} "1" } */
  void *second = pool_alloc (p, 100); /* { dg-row {.live.objects} "0" } */
  pool_alloc (p, 100);            /* { dg-row {.live.objects} "0" } */
  pool_alloc (q, 100);            /* { dg-row {.live.objects} "0" } */
  pool_alloc (q, 100);            /* { dg-row {.live.objects} "0" } */
  stack_free (p, second);
  stack_free (q, NULL);
  pool_alloc (p, 50);             /* { dg-row {.live.bytes} "50" } */
  return 0;
}
