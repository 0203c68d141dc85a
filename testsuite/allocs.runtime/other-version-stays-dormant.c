/* A module whose header has another version of the interface is not woken, and
   the profile says so.  */
/* { dg-do run } */

#define PLAYED_ABI "2"
#define PLAYED_NOTE_TYPE "2"
#include "played-xmalloc.h"
#include "stage.h"

PLAYED_SITE (wrapped, ALLOC, XMALLOC_KEY, 0, "program", 10, xmalloc);

static void *volatile block;

static int
program (void)
{
  block = PLAYED_CALL (site_wrapped, xmalloc (10));
  return played_header.state_offset != 0;
}

static void
check (const struct profile *p)
{
  const struct allocs_profile_module *m
      = profile_get (p, ALLOCS_PROFILE_MODULES, 1);
  CHECK_EQ (m->flags,
            ALLOCS_PROFILE_EXECUTABLE | ALLOCS_PROFILE_OTHER_ABI);
  CHECK_EQ (PROFILE_SUM (p, .line = 10).allocs, 0);
  CHECK_EQ (PROFILE_SUM (p, .entry = "malloc", .module = "program").bytes,
            10);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
