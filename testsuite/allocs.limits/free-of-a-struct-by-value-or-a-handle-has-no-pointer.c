/* A free that is given a struct by value, or a number that stands for memory,
   has no operand that is a pointer.  Over malloc the object ends all the same,
   in a call that the `through' function works for; what a number stands for is
   no object.  A pointer that is given by its address is an operand.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper text]
   over    = malloc
   alloc   = text_alloc(Z)p
   free    = text_clear(R)
   through = text_free
   [allocator area]
   within  = malloc
   alloc   = area_block(Z)p
*/

#include <stdlib.h>

struct text
{
  char *start;
  size_t size;
};

__attribute__ ((noinline)) static void *
text_alloc (size_t size)
{
  return malloc (size);
}

__attribute__ ((noinline)) static void
text_free (struct text t)
{
  free (t.start); /* { dg-row {.calls.free} "1" } */
}

__attribute__ ((noinline)) static void
text_clear (char **start)
{
  free (*start); /* { dg-row {.calls.free} "1" } */
  *start = NULL;
}

static char *block;

/* A handle is an offset in the block.  */
__attribute__ ((noinline)) static size_t
area_allocate (size_t size)
{
  static size_t used;
  used += size;
  return used - size;
}

__attribute__ ((noinline)) static void
area_free (size_t handle)
{
  block[handle] = 0;
}

__attribute__ ((noinline)) static void *
area_block (size_t size)
{
  return block + area_allocate (size);
}

int
main (void)
{
  struct text a = { text_alloc (10), 10 }; /* { dg-row {.total.bytes, .live.objects} "10 0" } */
  struct text b = { text_alloc (20), 20 }; /* { dg-row {.total.bytes, .live.objects} "20 0" } */
  block = malloc (500);
  text_free (a);   /* { dg-row {.calls.free} "" } */
  text_clear (&b.start); /* { dg-row {.calls.free} "1" } */
  size_t handle = area_allocate (30); /* { dg-row {.live.bytes} "" } */
  area_block (40); /* { dg-row {.live.bytes} "40" } */
  area_free (handle);
  return 0;
}

/* { dg-report wrapper {of ("text") | .live.objects, .calls.alloc, .calls.free} "0 2 1" } */
/* { dg-report chain {.rows[] | select ((.chain | length) == 2 and .chain[0].callee == "text_free") | .chain[1].callee, .calls.free} "free 1" } */
/* { dg-report allocator {of ("area") | select (.overhead) | .live.bytes} "460" } */
