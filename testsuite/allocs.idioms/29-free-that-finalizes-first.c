/* A free that first runs the object's destructor, which frees what the object
   owns, and may allocate: each is an event of its own.  A free that only passes
   its pointer on is one of malloc's.  What an allocator gets while it frees is
   its own memory, as at any time: overhead.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper object]
   over  = malloc
   alloc = object_new(Z)p
   free  = object_free(P) finalises
   [allocator cell]
   within = malloc
   alloc  = cell_new(p)p size=32
   free   = cell_free(P) finalises
   [allocator text]
   within = malloc
   alloc  = text_new(Z)p
   free   = text_free(P)
*/

#include <stdlib.h>

static char *texts, *cells;

__attribute__ ((noinline)) static void *
text_new (size_t size)
{
  texts += size;
  return texts - size;
}

__attribute__ ((noinline)) static void
text_free (void *p)
{
  *(char *) p = 0;
}

struct object
{
  void (*destroy) (struct object *);
  struct object *child;
  char *text;
};

__attribute__ ((noinline)) static struct object *
object_new (size_t size)
{
  return calloc (1, size);
}

__attribute__ ((noinline)) static void
object_free (struct object *o)
{
  if (!o)
    return;
  o->destroy (o);
  free (o);
}

__attribute__ ((noinline)) static struct object *
cell_new (void (*destroy) (struct object *))
{
  struct object *o = (struct object *) cells;
  cells += 32;
  o->destroy = destroy;
  return o;
}

__attribute__ ((noinline)) static void
cell_free (struct object *o)
{
  o->destroy (o);
}

static void
destroy (struct object *o)
{
  text_free (o->text);     /* { dg-row {.calls.free} "3" } */
  text_new (20);           /* { dg-row {.live.bytes, .live.objects, .calls.alloc} "40 2 3" } */
  object_free (o->child);  /* { dg-row {.calls.free, .calls.free_null} "1 2" } */
}

int
main (void)
{
  texts = malloc (500);
  cells = malloc (500);
  struct object *parent = object_new (sizeof *parent); /* { dg-row {.total.bytes, .live.objects} "24 0" } */
  struct object *child = object_new (40);              /* { dg-row {.total.bytes, .live.objects} "40 0" } */
  struct object *cell = cell_new (destroy);            /* { dg-row {.total.bytes, .live.objects} "32 0" } */
  parent->destroy = child->destroy = destroy;
  parent->child = child;
  parent->text = text_new (10); /* { dg-row {.live.objects, .calls.alloc} "0 1" } */
  child->text = text_new (10);  /* { dg-row {.live.objects, .calls.alloc} "0 1" } */
  cell->text = text_new (10);   /* { dg-row {.live.objects, .calls.alloc} "0 1" } */
  object_free (parent);         /* { dg-row {.calls.free} "1" } */
  cell_free (cell);             /* { dg-row {.calls.free} "1" } */
  return 0;
}

/* { dg-report wrapper {of ("object") | .live.objects, .calls.free, .calls.free_null} "0 2 2" } */
/* { dg-report allocator {(of ("text"), of ("cell")) | select (.overhead == null) | .live.bytes, .calls.free} "40 3 0 1" } */
/* { dg-report allocator {of ("cell") | select (.overhead) | .live.bytes} "520" } */
