/* Pools come back from free lists: what is created at an address is not what
   was there before.  One that was never created begins with its first
   object.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator pool]
   within  = malloc
   create  = pool_get(s)C name=arg1
   alloc   = pool_alloc(CZ)p
   reset   = pool_reset(C)
*/

#include "pool.h"

static struct pool *spare;

__attribute__ ((noinline)) static struct pool *
pool_get (const char *name)
{
  struct pool *p = spare ? spare : pool_create (NULL, name);
  spare = NULL;
  p->name = name;
  return p;
}

int
main (void)
{
  struct pool *a = pool_get ("first");
  pool_alloc (a, 10);  /* { dg-row {.live.objects} "0" } */
  spare = a;           /* Without a word.  */
  struct pool *b = pool_get ("second");
  pool_alloc (b, 20);  /* { dg-row {.live.objects} "1" } */
  struct pool *c = pool_create (NULL, "unseen");
  pool_alloc (c, 30);  /* { dg-row {.live.objects} "1" } */
  return a != b;
}

/* { dg-report pool {.rows[] | select (.live.objects > 0) | .pool} "null second" } */
