/* Objects without a pool, or of another allocator's pool at the same address,
   outlive a reset.  */
/* { dg-do run } */

#include "played-arena.h"
#include "stage.h"

PLAYED_ALLOCATOR (slab, ALLOCATOR, "slab", 0);
EVENT_RULE (slab_alloc, 2051, slab, "(CZ)p", ALLOC, ALLOCATOR, 0, 0, 0);
EVENT_SITE (slab, ALLOC, 2051, 151, slab_alloc);

static int
program (void)
{
  char *block = malloc (10000);
  for (int i = 0; i < 10; i++)
    {
      ARENA_ALLOC (block + i * 100, NULL, 8);
      EVENT (site_slab, entry_slab_alloc, block + 5000 + i * 100,
             .pool = block, .bytes = 8);
    }
  ARENA_ALLOC (block + 50, block, 8);
  ARENA_RESET (block);
  ARENA_RESET (NULL);
  return 0;
}

static void
check (const struct profile *p)
{
  CHECK_EQ (live_objects (PROFILE_SUM (p, .line = 102)), 10);
  CHECK_EQ (PROFILE_SUM (p, .line = 102).released_objects, 1);
  CHECK_EQ (live_objects (PROFILE_SUM (p, .line = 151)), 10);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
