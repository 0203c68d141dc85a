/* Callbacks whose free is empty, since the memory goes with its pool: calls
   of it are counted, and the objects live on until the pool ends.  An empty
   free without `keeps' would end them.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator arena]
   within  = malloc
   alloc   = arena_alloc(CZ)p
   alloc   = field hooks.get(CZ)p
   free    = arena_free(CP) keeps
   free    = arena_forget(CP)
   free    = field hooks.put(CP) keeps
   destroy = arena_destroy(C)
*/

#include <stdlib.h>

struct arena
{
  char *next;
  char data[500];
};

__attribute__ ((noinline)) static void *
arena_alloc (void *opaque, size_t size)
{
  struct arena *a = opaque;
  a->next += size;
  return a->next - size;
}

__attribute__ ((noinline)) static void
arena_free (void *opaque, void *p)
{
  (void) opaque;
  (void) p;
}

__attribute__ ((noinline)) static void
arena_forget (void *opaque, void *p)
{
  (void) p;
  ((struct arena *) opaque)->data[0] = 0;
}

__attribute__ ((noinline)) static void
arena_destroy (struct arena *a)
{
  free (a);
}

struct hooks
{
  void *(*get) (void *opaque, size_t size);
  void (*put) (void *opaque, void *p);
} hooks = { arena_alloc, arena_free };

int
main (void)
{
  struct arena *a = malloc (sizeof *a), *other = malloc (sizeof *a);
  a->next = a->data;
  other->next = other->data;
  void *p = hooks.get (a, 10);     /* { dg-row {.total.bytes, .live.objects, .released_with_parent.objects} "10 0 1" } */
  void *q = hooks.get (other, 20); /* { dg-row {.live.bytes} "20" } */
  void *r = arena_alloc (other, 30); /* { dg-row {.live.objects, .released_with_parent.objects} "0 0" } */
  hooks.put (a, p);                /* { dg-row {.calls.free} "1" } */
  hooks.put (other, q);            /* { dg-row {.calls.free} "1" } */
  arena_forget (other, r);         /* { dg-row {.calls.free} "1" } */
  arena_destroy (a);
  return 0;
}

/* { dg-report allocator {of ("arena") | select (.overhead == null) | .live.bytes, .live.objects, .total.objects, .calls.free} "20 1 3 3" } */
