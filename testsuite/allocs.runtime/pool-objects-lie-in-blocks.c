/* Objects of a pool are at level 1, and their bytes are taken from those of
   the blocks that hold them.  */
/* { dg-do run } */

#include "played-pool.h"
#include "stage.h"

PLAYED_SITE (node, ALLOC, POOL_ALLOC_KEY, 0, "program", 40, pool_alloc);
PLAYED_SITE (edge, ALLOC, POOL_ALLOC_KEY, 0, "program", 41, pool_alloc);
PLAYED_SITE (give, FREE, POOL_FREE_KEY, 0, "program", 42, pool_free);

static int
program (void)
{
  struct pool pool = { NULL, 0 };
  for (int i = 0; i < 300; i++)
    {
      char *node = PLAYED_CALL (site_node, pool_alloc (&pool, 24));
      char *edge = PLAYED_CALL (site_edge, pool_alloc (&pool, 17));
      if (!node || !edge)
        return 1;
      if (i % 3 == 0)
        PLAYED_CALL (site_give, pool_free (&pool, edge, 17));
      if (i % 3 == 1) /* a failure: the object stays */
        PLAYED_CALL (site_give, pool_free (&pool, edge, 0));
    }
  PLAYED_CALL (site_give, pool_free (&pool, NULL, 1));
  return PLAYED_CALL (site_node, pool_alloc (&pool, 5000)) != NULL;
}

static void
check (const struct profile *p)
{
  struct allocs_profile_row node = PROFILE_SUM (p, .line = 40, .level = 2);
  struct allocs_profile_row edge = PROFILE_SUM (p, .line = 41);
  struct allocs_profile_row give = PROFILE_SUM (p, .line = 42);
  struct allocs_profile_row block = PROFILE_SUM (p, .line = 111);
  CHECK_EQ (node.objects, 300);
  CHECK_EQ (node.bytes, 300 * 24);
  CHECK_EQ (live_objects (node), 300);
  CHECK_EQ (edge.objects, 300);
  CHECK_EQ (edge.freed_objects, 100);
  CHECK_EQ (live_bytes (edge), 200 * 17);
  CHECK_EQ (give.frees, 100);
  CHECK_EQ (give.failures, 100);
  CHECK_EQ (give.null_frees, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 40).failures, 1);
  CHECK_EQ (block.objects, 4);
  CHECK_EQ (block.inner_bytes, 300 * 24 + 200 * 17);
  CHECK_EQ (PROFILE_SUM (p, .line = 111, .under = "pool_alloc").objects, 4);
  CHECK_EQ (PROFILE_SUM (p, .level = 3).objects, 0);
  CHECK_EQ (p->header->unknown_frees, 0);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
