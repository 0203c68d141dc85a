/* An allocator and a wrapper that only attributes speak of are as good as those
   of a config.  */
/* { dg-do run } */

#include <stdio.h>
#include <stdlib.h>
#include <allocs/attributes.h>

struct slab
{
  char *next;
  struct cell *free;
};

struct cell
{
  struct cell *next;
  int number;
};

static void *xmalloc (size_t size) ALLOCS_WRAPPER ("x");
static struct cell *cell_new (struct slab *slab)
    ALLOCS_ALLOCATOR ("cell", "(C)T");
static void cell_free (struct slab *slab, struct cell *cell)
    ALLOCS_DEALLOCATOR ("cell", "(CP)");

static __attribute__ ((noinline)) void *
xmalloc (size_t size)
{
  void *p = malloc (size);
  if (!p)
    abort ();
  return p;
}

static __attribute__ ((noinline)) struct cell *
cell_new (struct slab *slab)
{
  struct cell *cell = slab->free;
  if (cell)
    slab->free = cell->next;
  else
    {
      cell = (struct cell *)(void *)slab->next;
      slab->next += sizeof *cell;
    }
  return cell;
}

static __attribute__ ((noinline)) void
cell_free (struct slab *slab, struct cell *cell)
{
  cell->next = slab->free;
  slab->free = cell;
}

int
main (void)
{
  struct slab slab = { xmalloc (4096), NULL }; /* { dg-row {.calls.alloc, .total.bytes} "1 4096" } */
  struct cell *last = NULL;
  for (int i = 0; i < 10; i++)
    {
      struct cell *cell = cell_new (&slab); /* { dg-row {.calls.alloc, .live.bytes, .live.objects} "10 112 7" } */
      cell->next = last;
      cell->number = i;
      last = cell;
    }
  for (int i = 0; i < 3; i++)
    {
      struct cell *next = last->next;
      cell_free (&slab, last); /* { dg-row {.calls.free} "3" } */
      last = next;
    }
  printf ("%d\n", last->number);
  return 0;
}

/* { dg-output "^6\n$" } */
/* { dg-report allocator {of("cell") | select(.overhead == null) | .live.bytes, .total.bytes, .level} "112 160 1" } */
/* { dg-report wrapper {of("x") | .calls.alloc} "1" } */
