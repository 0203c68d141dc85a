/* In a static program malloc is left alone; what is configured is tracked.  */
/* { dg-do run } */
/* { dg-options "-static" } */
/* { dg-link-with "-Wl,-u,__allocs_attach @build/liballocs-rt.a" } */

#include "played-pool.h"
#include "stage.h"

PLAYED_SITE (slice, ALLOC, POOL_ALLOC_KEY, 0, "program", 10, pool_alloc);
PLAYED_SITE (give, FREE, POOL_FREE_KEY, 0, "program", 11, pool_free);

static int
program (void)
{
  struct pool pool = { NULL, 0 };
  for (int i = 0; i < 100; i++)
    {
      void *p = PLAYED_CALL (site_slice, pool_alloc (&pool, 30));
      if (i % 2)
        PLAYED_CALL (site_give, pool_free (&pool, p, 30));
    }
  return 0;
}

static void
check (const struct profile *p)
{
  struct allocs_profile_row slice = PROFILE_SUM (p, .line = 10);
  CHECK (p->header->flags & ALLOCS_PROFILE_NO_BASE);
  CHECK_EQ (slice.objects, 100);
  CHECK_EQ (live_bytes (slice), 1500);
  CHECK_EQ (PROFILE_SUM (p, .line = 11).frees, 50);
  CHECK_EQ (PROFILE_SUM (p, .line = 10, .level = 1).objects, 100);
  CHECK_EQ (PROFILE_SUM (p, .line = 111).objects, 0);
}

int
main (int argc, char **argv)
{
  if (!is_part (argc, argv, "program"))
    setenv ("ALLOCS_OPTIONS", "children", 1);
  return stage_main (argc, argv, program, check);
}
