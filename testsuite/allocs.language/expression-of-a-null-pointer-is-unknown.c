/* A null pointer makes a value unknown and never crashes: no pool, no name,
   no label, the condition holds, a chain is its first object.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator pool]
   within  = malloc
   create  = pool_create(Ks)C name=arg1->name
   alloc   = take(pZ)p context=arg1->parent label=arg1->name when=arg1->block
   free    = give(Pp) chain=(char *) arg2->parent - (char *) 8
   reset   = pool_reset(C)
*/

#include "pool.h"

static struct pool *source;

__attribute__ ((noinline)) static void *
take (struct pool *p, size_t size)
{
  (void) p;
  return pool_alloc (source, size);
}

__attribute__ ((noinline)) static void
give (void *p, struct pool *q)
{
  *(void **) p = q;
}

int
main (void)
{
  source = pool_create (NULL, "never told");
  struct pool *child = pool_create (source, "child");
  child->parent = source;
  take (NULL, 10);             /* { dg-row {.live.objects} "1" } */
  void **a = take (NULL, 20);  /* { dg-row {.live.objects} "0" } */
  *a = take (child, 30);       /* { dg-row {.live.objects} "0" } */
  give (a, NULL);
  pool_reset (source);
  return 0;
}
