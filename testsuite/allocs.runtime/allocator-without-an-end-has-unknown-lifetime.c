/* Only of allocators with an entry that ends objects is it known how long
   these live.  */
/* { dg-do run } */

#include "played-arena.h"
#include "stage.h"

PLAYED_ALLOCATOR (bump, ALLOCATOR, "bump", 0);
PLAYED_ALLOCATOR (kept, ALLOCATOR, "kept", 0);
PLAYED_ALLOCATOR (common, ALLOCATOR, "common", 4);
EVENT_RULE (bump_alloc, 2031, bump, "(Z)p", ALLOC, ALLOCATOR, 0, 0, 0);
EVENT_RULE (kept_alloc, 2032, kept, "(Z)p", ALLOC, ALLOCATOR, 0, 0, 0);
EVENT_RULE (kept_free, 2033, kept, "(P)", FREE, ALLOCATOR, 16, 0, 0);
EVENT_RULE (common_alloc, 2034, common, "(Z)p", ALLOC, ALLOCATOR, 0, 0, 0);
EVENT_RULE (common_free, 2035, common, "(P)", FREE, ALLOCATOR, 0, 0, 0);
EVENT_SITE (bump, ALLOC, 2031, 131, bump_alloc);
EVENT_SITE (kept, ALLOC, 2032, 132, kept_alloc);
EVENT_SITE (common, ALLOC, 2034, 134, common_alloc);

static int
program (void)
{
  char *block = malloc (1000);
  EVENT (site_bump, entry_bump_alloc, block, .bytes = 8);
  EVENT (site_kept, entry_kept_alloc, block + 100, .bytes = 8);
  EVENT (site_common, entry_common_alloc, block + 200, .bytes = 8);
  ARENA_ALLOC (block + 300, NULL, 8);
  return 0;
}

static bool
is_unknown (const struct profile *p, const char *name)
{
  const struct allocs_profile_instance *i;
  for (unsigned n = 1; (i = profile_get (p, ALLOCS_PROFILE_INSTANCES, n)); n++)
    if (!strcmp (profile_text (p, i->name), name))
      return i->more & ALLOCS_PROFILE_LIFETIME_UNKNOWN;
  return false;
}

static void
check (const struct profile *p)
{
  CHECK (is_unknown (p, "bump"));
  CHECK (is_unknown (p, "kept"));
  CHECK (is_unknown (p, "common"));
  CHECK (!is_unknown (p, "arena"));
  CHECK (!is_unknown (p, "malloc"));
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
