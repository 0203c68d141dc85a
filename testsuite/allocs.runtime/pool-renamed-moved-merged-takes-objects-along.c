/* What a pool has counts for its name and its parent of now, also in the pools
   below it; a merge hands the objects to the other pool, and the pool lives on
   empty.  */
/* { dg-do run } */

#include "played-arena.h"
#include "stage.h"

static int
program (void)
{
  char *block = malloc (100000);
  char *a = block, *b = block + 100, *c = block + 200, *d = block + 300;
  ARENA_CREATE (a, NULL, "a");
  ARENA_CREATE (b, a, "b");
  ARENA_CREATE (c, b, "c");
  ARENA_CREATE (d, NULL, "d");
  for (int i = 0; i < 50; i++)
    {
      ARENA_ALLOC (block + 1000 + i * 900, b, 10);
      ARENA_ALLOC (block + 1100 + i * 900, c, 20);
      ARENA_ALLOC (block + 1200 + i * 900, d, 30);
    }
  ARENA_RENAME (b, "renamed");
  ARENA_MOVE (b, d);
  ARENA_MOVE (d, c); /* which is below it: not done */
  ARENA_MERGE (d, a);
  ARENA_ALLOC (block + 90000, d, 5);
  ARENA_RESET (a);
  ARENA_RESET (c);
  return 0;
}

static void
check (const struct profile *p)
{
  struct pools a = profile_pools (p, "a", NULL);
  struct pools b = profile_pools (p, "b", NULL);
  struct pools c = profile_pools (p, "c", "renamed");
  struct pools d = profile_pools (p, "d", NULL);
  struct pools renamed = profile_pools (p, "renamed", "d");
  CHECK_EQ (live_objects (b.row), 0);
  CHECK_EQ (b.counts.live, 0);
  CHECK_EQ (b.counts.created, 1);
  CHECK_EQ (live_objects (renamed.row), 50);
  CHECK_EQ (live_bytes (renamed.row), 500);
  CHECK_EQ (renamed.counts.live, 1);
  CHECK_EQ (c.counts.live, 1);
  CHECK_EQ (c.row.released_objects, 50);
  CHECK_EQ (live_objects (profile_pools (p, "c", "b").row), 0);
  CHECK_EQ (a.row.released_bytes, 1500);
  CHECK_EQ (live_objects (a.row), 0);
  CHECK_EQ (live_objects (d.row), 1);
  CHECK_EQ (live_bytes (d.row), 5);
  CHECK_EQ (live_objects (PROFILE_SUM (p, .line = 102)), 51);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
