/* An id selects the size from a table, as in more_blocks of gawk, which gets a
   hundred blocks at a time; the blocks that are handed out are objects in
   that.  A null table is unknown, and so is the size then.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper gawk.blocks]
   over  = malloc
   alloc = more_blocks(i)p
   [allocator gawk.block]
   within = gawk.blocks
   alloc  = get_block(i)p size=nextfree[arg1].size
   alloc  = get_other(i)p size=other[arg1].size
   free   = free_block(Pi)
*/

#include <stdlib.h>

enum block_id
{
  BLOCK_NODE,
  BLOCK_BUCKET
};

struct block_header
{
  char *free;
  size_t size;
};

static struct block_header nextfree[] = { { NULL, 40 }, { NULL, 24 } };
static struct block_header *other;

__attribute__ ((noinline)) static void *
more_blocks (int id)
{
  return nextfree[id].free = malloc (100 * nextfree[id].size);
}

__attribute__ ((noinline)) static void *
get_block (enum block_id id)
{
  if (!nextfree[id].free)
    more_blocks (id);
  nextfree[id].free += nextfree[id].size;
  return nextfree[id].free - nextfree[id].size;
}

__attribute__ ((noinline)) static void *
get_other (enum block_id id)
{
  return get_block (id);
}

__attribute__ ((noinline)) static void
free_block (void *p, enum block_id id)
{
  *(enum block_id *) p = id;
}

int
main (void)
{
  void *node = get_block (BLOCK_NODE); /* { dg-row {.total.bytes, .live.objects} "40 0" } */
  for (int i = 0; i < 3; i++)
    get_block (BLOCK_BUCKET);  /* { dg-row {.live.bytes, .live.objects} "72 3" } */
  get_other (BLOCK_BUCKET);    /* { dg-row {.live.bytes, .live.objects} "2328 1" } */
  free_block (node, BLOCK_NODE); /* { dg-row {.calls.free} "1" } */
  return 0;
}

/* { dg-report allocator {of ("gawk.block") | select (.overhead == null) | .live.bytes, .total.objects, .from_parent.bytes, .from_parent.objects} "2400 5 6400 2" } */
/* { dg-report wrapper {of ("gawk.blocks") | .calls.alloc, .total.objects} "2 2" } */
