/* What is used is a pointer below the block, which spares the head of a struct,
   as for the bodies of Perl: from a wrapper, and from slots in arenas, which
   are known by what the function returns.  A pointer below a block that no rule
   names is nothing.  */
/* { dg-do run } */
/* { dg-options "-Wno-free-nonheap-object" } */
/* { dg-config here }
   [wrapper perl.large]
   over  = malloc
   alloc = new_large(Z)p
   free  = del_large(P)
   [allocator perl.body]
   within = malloc
   alloc  = S_new_body(i)p size=bodies_by_type[arg1].body_size
   free   = S_del_body(Pi)
*/

#include <stdlib.h>

enum { OFFSET = 24, SLOTS = 50 };

static const struct
{
  unsigned body_size, offset;
} bodies_by_type[] = { { 16, OFFSET }, { 40, OFFSET } };

static char *next_slot[2];
static void *roots[2];

__attribute__ ((noinline)) static void *
new_large (size_t size)
{
  char *block = malloc (size - OFFSET);
  return block - OFFSET;
}

__attribute__ ((noinline)) static void
del_large (void *p)
{
  free ((char *) p + OFFSET);
}

__attribute__ ((noinline)) static void *
S_new_body (unsigned type)
{
  void *slot = roots[type];
  if (slot)
    roots[type] = *(void **) slot;
  else
    {
      if (!next_slot[type])
        next_slot[type] = malloc (SLOTS * bodies_by_type[type].body_size);
      slot = next_slot[type];
      next_slot[type] += bodies_by_type[type].body_size;
    }
  return slot;
}

__attribute__ ((noinline)) static void
S_del_body (void *slot, unsigned type)
{
  *(void **) slot = roots[type];
  roots[type] = slot;
}

#define new_body_allocated(type) \
  ((char *) S_new_body (type) - bodies_by_type[type].offset)

int
main (void)
{
  void *large = new_large (1024); /* { dg-row {.live.objects, .total.bytes} "0 1000" } */
  void *kept = new_large (524);   /* { dg-row {.live.objects, .live.bytes} "1 500" } */
  char *a = new_body_allocated (0); /* { dg-row {.live.bytes, .total.objects} "0 1" } */
  char *b = new_body_allocated (1); /* { dg-row {.live.bytes, .level} "40 1" } */
  char *volatile spare = malloc (100); /* { dg-row {.live.bytes, .level} "100 0" } */
  del_large (large);              /* { dg-row {.calls.free} "1" } */
  spare -= OFFSET;
  S_del_body (a + OFFSET, 0);     /* { dg-row {.calls.free} "1" } */
  a = new_body_allocated (0);     /* { dg-row {.live.bytes, .level} "16 1" } */
  return !kept || !a || !b || !spare;
}

/* { dg-report allocator {of ("perl.body") | select (.overhead == null) | .live.bytes, .live.objects, .total.objects} "56 2 3" } */
/* { dg-report allocator {of ("malloc") | .live.bytes, .live.objects} "600 2" } */
/* { dg-report allocator {.rows[] | select (.overhead) | .live.bytes} "2744" } */
