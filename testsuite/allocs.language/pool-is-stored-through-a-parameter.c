/* A create may store the new pool, and report a status; if it failed there
   is no pool.  A function that sets a struct up makes a pool of that.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator pool]
   within  = malloc
   create  = pool_make(OK)i name="made"
   alloc   = pool_alloc(CZ)p
   destroy = pool_destroy(C)
   [allocator area]
   within  = malloc
   create  = area_init(Cz) name="area"
   alloc   = area_alloc(CZ)p
   destroy = area_done(Ci)
*/

#include "pool.h"

__attribute__ ((noinline)) static int
pool_make (struct pool **new, struct pool *parent)
{
  if (parent && parent->parent)
    return 1;
  *new = pool_create (parent, "made");
  return 0;
}

__attribute__ ((noinline)) static void
area_init (struct pool *p, size_t size)
{
  p->block = p->next = malloc (size);
}

__attribute__ ((noinline)) static void *
area_alloc (struct pool *p, size_t size)
{
  char *at = p->next;
  p->next += size;
  return at;
}

__attribute__ ((noinline)) static void
area_done (struct pool *p, int quick)
{
  if (!quick)
    free (p->block);
}

int
main (void)
{
  struct pool *a, *b, *c = NULL, area;
  pool_make (&a, NULL);
  pool_make (&b, a);
  if (pool_make (&c, b) != 1) /* { dg-row {.calls.failed} "1" } */
    return 1;
  pool_alloc (a, 10);       /* { dg-row {.live.objects} "0" } */
  pool_alloc (b, 20);       /* { dg-row {.live.objects} "0" } */
  pool_destroy (a);
  area_init (&area, 100);
  area_alloc (&area, 30);   /* { dg-row {.live.objects} "0" } */
  area_done (&area, 1);
  area_init (&area, 100);
  area_alloc (&area, 40);   /* { dg-row {.live.objects} "1" } */
  return 0;
}
