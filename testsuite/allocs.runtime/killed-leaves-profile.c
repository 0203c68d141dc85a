/* A process that is killed leaves a profile that says all that it did.  */
/* { dg-do run } */

#include <signal.h>

#include "played-xmalloc.h"
#include "stage.h"

PLAYED_SITE (alloc, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "program", 10, malloc);
PLAYED_SITE (wrapped, ALLOC, XMALLOC_KEY, 0, "program", 11, xmalloc);

static void *volatile block;

static int
program (void)
{
  for (int i = 0; i < 1000; i++)
    {
      block = PLAYED_CALL (site_alloc, malloc (100));
      block = PLAYED_CALL (site_wrapped, xmalloc (50));
    }
  raise (SIGKILL);
  return 0;
}

int
main (int argc, char **argv)
{
  struct stage stage;
  if (is_part (argc, argv, "program"))
    return program ();
  stage_run (&stage, argv, "program");
  const struct profile *p = &stage.profile;
  CHECK (WIFSIGNALED (stage.status) && WTERMSIG (stage.status) == SIGKILL);
  CHECK (stage.has_profile);
  if (stage.has_profile)
    {
      CHECK_EQ (p->header->state, ALLOCS_PROFILE_RUNNING);
      CHECK_EQ (p->header->end_time, 0);
      CHECK_EQ (live_bytes (PROFILE_SUM (p, .line = 10)), 100000);
      CHECK_EQ (live_bytes (PROFILE_SUM (p, .line = 101)), 50000);
      CHECK_EQ (PROFILE_SUM (p, .line = 11, .entry = "xmalloc").allocs, 1000);
      CHECK (strstr (profile_text (p, p->header->program),
                     "killed-leaves-profile"));
      CHECK (p->header->peak_bytes + p->header->peak_grain >= 150000);
    }
  stage_strike (&stage);
  return check_result ();
}
