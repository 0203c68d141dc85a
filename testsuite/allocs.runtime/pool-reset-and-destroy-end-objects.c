/* A reset ends the objects of its pool and no others; a destroy also those of
   the pools below, and the pools.  Neither is a free.  */
/* { dg-do run } */

#include "played-arena.h"
#include "stage.h"

static int
program (void)
{
  char *block = malloc (100000);
  char *a = block, *b = block + 1000, *c = block + 2000;
  ARENA_CREATE (a, NULL, "top");
  ARENA_CREATE (b, a, "below");
  ARENA_CREATE (c, NULL, "other");
  for (int i = 0; i < 100; i++)
    {
      ARENA_ALLOC (block + 4000 + i * 600, a, 100);
      ARENA_ALLOC (block + 4200 + i * 600, b, 100);
      ARENA_ALLOC (block + 4400 + i * 600, c, 100);
    }
  ARENA_ALLOC (block + 3000, NULL, 50);
  ARENA_FREE (a, block + 4000);
  ARENA_RESET (b);
  ARENA_ALLOC (block + 4200, b, 10);
  ARENA_DESTROY (a);
  ARENA_RESET (b); /* of which nothing is known any more */
  return 0;
}

static void
check (const struct profile *p)
{
  struct pools top = profile_pools (p, "top", NULL);
  struct pools below = profile_pools (p, "below", "top");
  struct pools other = profile_pools (p, "other", NULL);
  struct allocs_profile_row alloc = PROFILE_SUM (p, .line = 102);
  CHECK_EQ (alloc.objects, 302);
  CHECK_EQ (alloc.freed_objects, 1);
  CHECK_EQ (alloc.released_objects, 200);
  CHECK_EQ (live_objects (alloc), 101);
  CHECK_EQ (top.counts.created, 1);
  CHECK_EQ (top.counts.destroyed, 1);
  CHECK_EQ (top.counts.live, 0);
  CHECK_EQ (top.row.objects, 100);
  CHECK_EQ (live_objects (top.row), 0);
  CHECK_EQ (below.classes, 1);
  CHECK_EQ (below.counts.resets, 1);
  CHECK_EQ (below.counts.destroyed, 1);
  CHECK_EQ (below.row.bytes, 10010);
  CHECK_EQ (live_objects (below.row), 0);
  CHECK_EQ (other.counts.live, 1);
  CHECK_EQ (live_objects (other.row), 100);
  CHECK_EQ (live_bytes (other.row), 10000);
  CHECK_EQ (PROFILE_SUM (p, .line = 101).allocs, 3);
  CHECK_EQ (PROFILE_SUM (p, .line = 105).allocs, 2);
  CHECK_EQ (PROFILE_SUM (p, .line = 107).allocs, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 103).frees, 1);
  CHECK_EQ (p->header->unknown_frees, 0);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
