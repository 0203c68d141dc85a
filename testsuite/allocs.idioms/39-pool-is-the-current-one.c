/* The pool is the one that a global variable names at the time of the call, as
   for palloc of PostgreSQL.  What is freed is found without it.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator postgres.context]
   within = malloc
   create = AllocSetContextCreate(Ks)C name=arg2
   alloc  = palloc(Z)p context=CurrentMemoryContext
   alloc  = MemoryContextAlloc(CZ)p
   free   = pfree(P)
   reset  = MemoryContextReset(C)
*/

#include <stdlib.h>

typedef struct context
{
  char *next;
} *MemoryContext;

MemoryContext CurrentMemoryContext;

__attribute__ ((noinline)) static MemoryContext
AllocSetContextCreate (MemoryContext parent, const char *name)
{
  MemoryContext c = malloc (1000);
  c->next = (char *) (c + 1) + (name && parent ? 8 : 0);
  return c;
}

__attribute__ ((noinline)) static void *
palloc (size_t size)
{
  CurrentMemoryContext->next += size;
  return CurrentMemoryContext->next - size;
}

__attribute__ ((noinline)) static void *
MemoryContextAlloc (MemoryContext c, size_t size)
{
  c->next += size;
  return c->next - size;
}

__attribute__ ((noinline)) static void
pfree (void *p)
{
  *(char *) p = 0;
}

__attribute__ ((noinline)) static void
MemoryContextReset (MemoryContext c)
{
  c->next = (char *) (c + 1);
}

static MemoryContext
MemoryContextSwitchTo (MemoryContext c)
{
  MemoryContext old = CurrentMemoryContext;
  CurrentMemoryContext = c;
  return old;
}

int
main (void)
{
  MemoryContext top = AllocSetContextCreate (NULL, "top");
  MemoryContext row = AllocSetContextCreate (top, "row");
  CurrentMemoryContext = top;
  palloc (100);               /* { dg-row {.live.bytes} "100" } */
  MemoryContext old = MemoryContextSwitchTo (row);
  palloc (20);                /* { dg-row {.live.objects, .released_with_parent.objects} "0 1" } */
  MemoryContextAlloc (top, 8); /* { dg-row {.live.bytes} "8" } */
  MemoryContextSwitchTo (old);
  void *p = palloc (16);      /* { dg-row {.live.objects, .released_with_parent.objects} "0 0" } */
  pfree (p);                  /* { dg-row {.calls.free} "1" } */
  MemoryContextReset (row);
  return 0;
}

/* { dg-report pool {[.rows[] | [.pool, .live.bytes, .total.bytes, .total.objects]] | sort | flatten | .[]} "row 0 20 1 top 108 124 3" } */
