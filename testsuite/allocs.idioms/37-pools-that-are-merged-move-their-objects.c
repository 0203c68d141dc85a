/* The objects of one pool become those of another, as in mem_pool_combine of
   git, or in mi_heap_absorb, by which mimalloc deletes a heap.  A combination
   that no rule names moves nothing.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator git.pool]
   within  = malloc
   create  = mem_pool_init(Cs) name=arg2
   alloc   = mem_pool_alloc(CZ)p
   merge   = mem_pool_combine(KC)
   destroy = mem_pool_discard(C)
*/

#include <stdlib.h>

struct mem_pool
{
  char *block, *next;
  char *others[4];
  int n;
};

__attribute__ ((noinline)) static void
mem_pool_init (struct mem_pool *pool, const char *name)
{
  pool->block = pool->next = malloc (name ? 1000 : 0);
  pool->n = 0;
}

__attribute__ ((noinline)) static void *
mem_pool_alloc (struct mem_pool *pool, size_t size)
{
  pool->next += size;
  return pool->next - size;
}

__attribute__ ((noinline)) static void
mem_pool_combine (struct mem_pool *to, struct mem_pool *from)
{
  to->others[to->n++] = from->block;
  from->block = from->next = NULL;
}

__attribute__ ((noinline)) static void
mem_pool_steal (struct mem_pool *to, struct mem_pool *from)
{
  to->others[to->n++] = from->block;
  from->block = from->next = NULL;
}

__attribute__ ((noinline)) static void
mem_pool_discard (struct mem_pool *pool)
{
  while (pool->n > 0)
    free (pool->others[--pool->n]);
  free (pool->block);
}

static struct mem_pool all, part, stolen, gone;

int
main (void)
{
  mem_pool_init (&all, "all");
  mem_pool_init (&part, "part");
  mem_pool_init (&stolen, "stolen");
  mem_pool_init (&gone, "gone");
  mem_pool_alloc (&all, 100);    /* { dg-row {.live.bytes} "100" } */
  mem_pool_alloc (&part, 20);    /* { dg-row {.live.bytes, .released_with_parent.objects} "20 0" } */
  mem_pool_alloc (&stolen, 3);   /* { dg-row {.live.bytes} "3" } */
  mem_pool_alloc (&gone, 7);     /* { dg-row {.live.bytes, .released_with_parent.objects} "0 1" } */
  mem_pool_combine (&all, &part);
  mem_pool_steal (&all, &stolen);
  mem_pool_discard (&part);
  mem_pool_discard (&gone);
  return 0;
}

/* { dg-report pool {[.rows[] | [.pool, .live.bytes, .live.objects, .pools.destroyed]] | sort | flatten | .[]} "all 120 2 0 gone 0 0 1 part 0 0 1 stolen 3 1 0" } */
