/* A pool can get another name and another parent, and hand over its objects.
   A destroyed parent takes only those along that are its children then.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator pool]
   within  = malloc
   create  = pool_create(Ks)C name=arg2
   alloc   = pool_alloc(CZ)p
   destroy = pool_destroy(C)
   rename  = pool_rename(Cs) name=arg2
   move    = pool_move(CK)
   merge   = pool_combine(KC)
*/

#include "pool.h"

__attribute__ ((noinline)) static void
pool_rename (struct pool *p, const char *name)
{
  p->name = name;
}

__attribute__ ((noinline)) static void
pool_move (struct pool *p, struct pool *parent)
{
  p->parent = parent;
}

/* The blocks of FROM belong to INTO.  */
__attribute__ ((noinline)) static void
pool_combine (struct pool *into, struct pool *from)
{
  from->next = from->block = malloc (POOL_BLOCK);
  into->name = into->name;
}

int
main (void)
{
  struct pool *a = pool_create (NULL, "a"), *b = pool_create (NULL, "b");
  struct pool *child = pool_create (a, "child"), *other = pool_create (a, "x");
  pool_alloc (child, 10); /* { dg-row {.live.objects} "1" } */
  pool_alloc (other, 20); /* { dg-row {.live.objects} "0" } */
  pool_move (child, b);
  pool_rename (child, "renamed");
  pool_alloc (child, 30); /* { dg-row {.live.objects} "1" } */
  pool_destroy (a);
  struct pool *c = pool_create (NULL, "c"), *d = pool_create (NULL, "d");
  pool_alloc (c, 40);     /* { dg-row {.live.objects} "0" } */
  pool_alloc (d, 50);     /* { dg-row {.live.objects} "0" } */
  pool_combine (d, c);
  pool_alloc (c, 60);     /* { dg-row {.live.objects} "1" } */
  pool_destroy (d);
  struct pool *e = pool_create (NULL, "e"), *f = pool_create (NULL, "f");
  pool_alloc (e, 70);     /* { dg-row {.live.objects} "1" } */
  pool_combine (f, e);
  pool_destroy (e);
  return 0;
}

/* { dg-report pool {.rows[] | select (.pool == "renamed") | .live.bytes, .parents[]} "40 b" } */
