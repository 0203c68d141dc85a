/* Dropping a reference frees with the last one only, as decrRefCount of Redis
   and unref of gawk: over malloc that is seen below; in a pool, a condition
   says when.  Each call of a wrapper counts, the last or not.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper redis.object]
   over  = malloc
   alloc = createObject(p)p
   free  = decrRefCount(P)
   [allocator gawk.node]
   within = malloc
   alloc  = make_node()T
   free   = unref(P) when=arg1->valref == 1
*/

#include <stdlib.h>

typedef struct
{
  int refcount;
  const char *ptr;
} robj;

__attribute__ ((noinline)) static robj *
createObject (const char *ptr)
{
  robj *o = malloc (sizeof *o); /* { dg-row {.total.bytes, .live.bytes, .live.objects} "32 16 1" } */
  o->refcount = 1;
  o->ptr = ptr;
  return o;
}

__attribute__ ((noinline)) static void
decrRefCount (robj *o)
{
  if (o->refcount == 1)
    free (o);
  else
    o->refcount--;
}

typedef struct
{
  long valref, value[3];
} NODE;

static NODE *nodes;

__attribute__ ((noinline)) static NODE *
make_node (void)
{
  nodes->valref = 1;
  return nodes++;
}

__attribute__ ((noinline)) static void
unref (NODE *n)
{
  n->valref--;
}

int
main (void)
{
  nodes = malloc (10 * sizeof *nodes);
  robj *a = createObject ("a"); /* { dg-row {.calls.alloc} "1" } */
  robj *b = createObject ("b"); /* { dg-row {.calls.alloc} "1" } */
  NODE *m = make_node ();       /* { dg-row {.total.bytes, .live.objects} "32 0" } */
  NODE *n = make_node ();       /* { dg-row {.live.bytes, .live.objects} "32 1" } */
  a->refcount = b->refcount = m->valref = n->valref = 2;
  for (int i = 0; i < 2; i++)
    {
      decrRefCount (a);         /* { dg-row {.calls.free} "2" } */
      unref (m);                /* { dg-row {.calls.free} "1" } */
    }
  decrRefCount (b);             /* { dg-row {.calls.free} "1" } */
  unref (n);                    /* { dg-row {.calls.free} "" } */
  return 0;
}

/* { dg-report wrapper {of ("redis.object") | .live.bytes, .calls.alloc, .calls.free} "16 2 3" } */
/* { dg-report allocator {of ("gawk.node") | select (.overhead == null) | .live.bytes, .total.objects, .calls.free} "32 2 1" } */
/* { dg-report allocator {of ("malloc") | .calls.free} "1" } */
