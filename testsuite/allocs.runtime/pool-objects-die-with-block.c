/* When a block is freed, the objects in it are released with it: they are
   neither freed nor left.  */
/* { dg-do run } */

#include "played-pool.h"
#include "stage.h"

PLAYED_SITE (slice, ALLOC, POOL_ALLOC_KEY, 0, "program", 50, pool_alloc);
PLAYED_SITE (give, FREE, POOL_FREE_KEY, 0, "program", 51, pool_free);
PLAYED_SITE (end, FREE, FREE_KEY, PLAYED_PRELOAD, "program", 52, free);

static int
program (void)
{
  struct pool first = { NULL, 0 }, second = { NULL, 0 };
  for (int i = 0; i < 100; i++)
    {
      PLAYED_CALL (site_slice, pool_alloc (&first, 32));
      void *p = PLAYED_CALL (site_slice, pool_alloc (&second, 16));
      if (i < 10)
        PLAYED_CALL (site_give, pool_free (&second, p, 16));
    }
  PLAYED_CALL (site_end, free (first.block));
  PLAYED_CALL (site_end, free (second.block));
  return 0;
}

static void
check (const struct profile *p)
{
  struct allocs_profile_row slice = PROFILE_SUM (p, .line = 50);
  struct allocs_profile_row block = PROFILE_SUM (p, .line = 111);
  CHECK_EQ (slice.objects, 200);
  CHECK_EQ (slice.freed_objects, 10);
  CHECK_EQ (slice.released_objects, 190);
  CHECK_EQ (slice.released_bytes, 100 * 32 + 90 * 16);
  CHECK_EQ (live_bytes (slice), 0);
  CHECK_EQ (block.objects, 2);
  CHECK_EQ (block.freed_objects, 2);
  CHECK_EQ (block.inner_bytes, 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 51).frees, 10);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
