/* An object that overlaps older ones of its pool ends them: the pool was
   reset, and nobody said so.  */
/* { dg-do run } */

#include "played-pool.h"
#include "stage.h"

PLAYED_SITE (slice, ALLOC, POOL_ALLOC_KEY, 0, "program", 60, pool_alloc);
PLAYED_SITE (wide, ALLOC, POOL_ALLOC_KEY, 0, "program", 61, pool_alloc);

static int
program (void)
{
  struct pool pool = { NULL, 0 };
  for (int i = 0; i < 100; i++)
    PLAYED_CALL (site_slice, pool_alloc (&pool, 10));
  pool_reset (&pool);
  /* 25 bytes: over two objects and into a third.  */
  PLAYED_CALL (site_wide, pool_alloc (&pool, 25));
  /* Begins in the middle of one.  */
  pool.used = 45;
  PLAYED_CALL (site_wide, pool_alloc (&pool, 1));
  return 0;
}

static void
check (const struct profile *p)
{
  struct allocs_profile_row slice = PROFILE_SUM (p, .line = 60);
  struct allocs_profile_row wide = PROFILE_SUM (p, .line = 61);
  CHECK_EQ (slice.objects, 100);
  CHECK_EQ (slice.freed_objects, 4);
  CHECK_EQ (live_bytes (slice), 960);
  CHECK_EQ (wide.objects, 2);
  CHECK_EQ (wide.freed_objects, 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 111).inner_bytes, 960 + 26);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
