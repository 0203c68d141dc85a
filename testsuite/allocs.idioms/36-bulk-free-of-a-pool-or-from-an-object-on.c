/* A pool ends its objects at once: all with its children, as
   MemoryContextDelete, all of its own, as ngx_reset_pool, or those from one on,
   as obstack_free.  Pools beside it and objects before that one live.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator postgres.context]
   within  = malloc
   create  = AllocSetContextCreate(Ks)C name=arg2
   alloc   = MemoryContextAlloc(CZ)p
   reset   = MemoryContextReset(C)
   reset   = obstack_release(CP)
   destroy = MemoryContextDelete(C)
*/

#include <stdlib.h>

struct context
{
  struct context *parent;
  char *block, *next;
};

__attribute__ ((noinline)) static struct context *
AllocSetContextCreate (struct context *parent, const char *name)
{
  struct context *c = malloc (sizeof *c + (name ? 0 : 8));
  c->parent = parent;
  c->block = c->next = malloc (1000);
  return c;
}

__attribute__ ((noinline)) static void *
MemoryContextAlloc (struct context *c, size_t size)
{
  c->next += size;
  return c->next - size;
}

__attribute__ ((noinline)) static void
MemoryContextReset (struct context *c)
{
  c->next = c->block;
}

__attribute__ ((noinline)) static void
obstack_release (struct context *c, void *from)
{
  c->next = from;
}

/* Frees of the block alone; a child's go with the child's own.  */
__attribute__ ((noinline)) static void
MemoryContextDelete (struct context *c)
{
  free (c->block);
  free (c);
}

int
main (void)
{
  struct context *top = AllocSetContextCreate (NULL, "top");
  struct context *query = AllocSetContextCreate (top, "query");
  struct context *expr = AllocSetContextCreate (query, "expr");
  MemoryContextAlloc (top, 10);   /* { dg-row {.live.objects} "1" } */
  void *p = MemoryContextAlloc (top, 20); /* { dg-row {.live.objects, .released_with_parent.objects} "0 1" } */
  MemoryContextAlloc (top, 30);   /* { dg-row {.live.objects, .released_with_parent.objects} "0 1" } */
  MemoryContextAlloc (expr, 40);  /* { dg-row {.live.objects, .released_with_parent.objects} "0 1" } */
  MemoryContextAlloc (query, 50); /* { dg-row {.live.objects, .released_with_parent.objects} "0 1" } */
  MemoryContextReset (query);
  MemoryContextAlloc (query, 60); /* { dg-row {.live.objects, .released_with_parent.objects} "0 1" } */
  MemoryContextAlloc (expr, 70);  /* { dg-row {.live.objects, .released_with_parent.objects} "0 1" } */
  obstack_release (top, p);
  MemoryContextDelete (query);
  return 0;
}

/* { dg-report pool {[.rows[] | [.pool, .live.bytes, .pools.live, .pools.resets]] | sort | flatten | .[]} "expr 0 0 0 query 0 0 1 top 10 1 1" } */
/* { dg-report allocator {of ("postgres.context") | select (.overhead == null) | .live.bytes, .total.objects, .calls.free} "10 7 0" } */
