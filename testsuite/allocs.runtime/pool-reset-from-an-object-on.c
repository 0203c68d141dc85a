/* A reset from an object on ends that and all that the pool handed out later,
   wherever it lies: what it handed out before, in blocks behind, lives.  */
/* { dg-do run } */

#include "played-arena.h"
#include "stage.h"

/* A pool's objects of 64 bytes, the Nth in the order of age: pages are used
   from the last to the first.  */
static char *
nth (char *memory, int n)
{
  return memory + (9 - n / 64) * 4096 + n % 64 * 64;
}

static int
program (void)
{
  char *block = aligned_alloc (4096, 20 * 4096);
  char *pool = block, *memory = block + 4096;
  for (int i = 0; i < 600; i++)
    ARENA_ALLOC (nth (memory, i), pool, 64);
  ARENA_RESET_TO (pool, nth (memory, 500)); /* 100 end */
  ARENA_RESET_TO (pool, nth (memory, 130)); /* 370 end */
  for (int i = 130; i < 200; i++)
    ARENA_ALLOC (nth (memory, i), pool, 64);
  ARENA_RESET_TO (pool, nth (memory, 190)); /* 10 end */
  ARENA_RESET_TO (pool, memory + 15 * 4096); /* nothing */
  return 0;
}

static void
check (const struct profile *p)
{
  struct pools pools = profile_pools (p, "", NULL);
  CHECK_EQ (PROFILE_SUM (p, .line = 102).objects, 670);
  CHECK_EQ (PROFILE_SUM (p, .line = 102).released_objects, 480);
  CHECK_EQ (PROFILE_SUM (p, .line = 106).allocs, 4);
  CHECK_EQ (live_objects (pools.row), 190);
  CHECK_EQ (pools.counts.resets, 4);
  CHECK_EQ (pools.counts.created, 0);
  CHECK_EQ (pools.counts.live, 1);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
