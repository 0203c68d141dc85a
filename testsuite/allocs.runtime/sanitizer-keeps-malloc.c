/* In a process with a sanitizer malloc is left alone, which is said once; what
   is configured is tracked.  */
/* { dg-do run } */
/* { dg-require-flags "-fsanitize=thread" } */
/* { dg-options "-fsanitize=thread" } */

#include "played-pool.h"
#include "stage.h"

PLAYED_SITE (slice, ALLOC, POOL_ALLOC_KEY, 0, "program", 10, pool_alloc);

static void *volatile block;

static int
program (void)
{
  struct pool pool = { NULL, 0 };
  for (int i = 0; i < 100; i++)
    block = PLAYED_CALL (site_slice, pool_alloc (&pool, 30));
  return 0;
}

int
main (int argc, char **argv)
{
  struct stage stage;
  if (is_part (argc, argv, "program"))
    return program ();
  stage_make (&stage);
  stage_run_with (&stage, argv, "program", stage_runtime (), NULL);
  stage_load (&stage);
  CHECK_EQ (stage.status, 0);
  CHECK_EQ (strcmp (stage.errors, "allocs: a sanitizer is in this process; "
                                  "malloc is left alone\n"),
            0);
  CHECK (stage.has_profile);
  if (stage.has_profile)
    {
      const struct profile *p = &stage.profile;
      CHECK (p->header->flags & ALLOCS_PROFILE_NO_BASE);
      CHECK_EQ (PROFILE_SUM (p, .line = 10, .level = 1).bytes, 3000);
      CHECK_EQ (PROFILE_SUM (p, .entry = "malloc").objects, 0);
    }
  stage_strike (&stage);
  return check_result ();
}
