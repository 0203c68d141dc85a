/* An object that is resized by its pool lives on as what it was, wherever it
   goes; an allocator that enters itself counts once.  */
/* { dg-do run } */

#include "played-pool.h"
#include "stage.h"

PLAYED_SITE (slice, ALLOC, POOL_ALLOC_KEY, 0, "program", 70, pool_alloc);
PLAYED_SITE (grow, RESIZE, POOL_RESIZE_KEY, 0, "program", 71, pool_resize);

static int
program (void)
{
  struct pool pool = { NULL, 0 };
  char *a = PLAYED_CALL (site_slice, pool_alloc (&pool, 10));
  char *b = PLAYED_CALL (site_slice, pool_alloc (&pool, 20));
  char *c = PLAYED_CALL (site_grow, pool_resize (&pool, b, 20, 50));
  char *d = PLAYED_CALL (site_grow, pool_resize (&pool, a, 10, 100));
  PLAYED_CALL (site_grow, pool_resize (&pool, NULL, 0, 7));
  char *e = PLAYED_CALL (site_grow, pool_resize (&pool, d, 100, 5000));
  return b != c || a == d || e;
}

static void
check (const struct profile *p)
{
  struct allocs_profile_row slice = PROFILE_SUM (p, .line = 70);
  struct allocs_profile_row grow = PROFILE_SUM (p, .line = 71);
  CHECK_EQ (slice.objects, 2);
  CHECK_EQ (slice.bytes, 150);
  CHECK_EQ (live_objects (slice), 2);
  CHECK_EQ (live_bytes (slice), 150);
  CHECK_EQ (grow.resizes, 2);
  CHECK_EQ (grow.allocs, 1);
  CHECK_EQ (grow.failures, 1);
  CHECK_EQ (live_bytes (grow), 7);
  CHECK_EQ (PROFILE_SUM (p, .line = 112).allocs, 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 111).inner_bytes, 157);
  CHECK_EQ (PROFILE_SUM (p, .allocator = "pool", .level = 2).objects, 3);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
