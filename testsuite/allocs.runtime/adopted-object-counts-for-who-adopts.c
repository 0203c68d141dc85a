/* An object that is handed to the caller counts for that caller's site from
   then on, and no longer for the wrapper's own; nothing is allocated or freed
   by that.  */
/* { dg-do run } */

#include "played-arena.h"
#include "stage.h"

PLAYED_ALLOCATOR (buffer, WRAPPER, "buffer", 0);
EVENT_RULE (detach, 2071, buffer, "(p)p", ADOPT, WRAPPER, 0, 0, 0);
EVENT_RULE (detach_out, 2072, buffer, "(pO)i", ADOPT, WRAPPER, 0, 0, 0);
EVENT_SITE (detach, ADOPT, 2071, 171, detach);
EVENT_SITE (detach_out, ADOPT, 2072, 172, detach_out);

static int
program (void)
{
  char *block = malloc (10000), *out;
  for (int i = 0; i < 5; i++)
    ARENA_ALLOC (block + i * 100, NULL, 50);
  EVENT (site_detach, entry_detach, block);
  EVENT (site_detach, entry_detach, block + 110); /* in its middle */
  EVENT (site_detach, entry_detach, NULL);
  EVENT (site_detach, entry_detach, block + 9000); /* the block itself */
  out = block + 200;
  EVENT (site_detach_out, entry_detach_out, 0, .reference = &out);
  out = block + 300;
  EVENT (site_detach_out, entry_detach_out, 1, .reference = &out);
  ARENA_FREE (NULL, block + 100);
  return 0;
}

static void
check (const struct profile *p)
{
  struct allocs_profile_row own = PROFILE_SUM (p, .line = 102);
  struct allocs_profile_row adopted
      = PROFILE_SUM (p, .line = 102, .under = "detach");
  struct allocs_profile_row out
      = PROFILE_SUM (p, .line = 102, .under = "detach_out");
  CHECK_EQ (live_objects (own), 4);
  CHECK_EQ (own.objects, 5);
  CHECK_EQ (own.allocs, 5);
  CHECK_EQ (adopted.objects, 2);
  CHECK_EQ (adopted.bytes, 100);
  CHECK_EQ (adopted.freed_objects, 1);
  CHECK_EQ (adopted.allocs, 0);
  CHECK_EQ (live_bytes (out), 50);
  CHECK_EQ (PROFILE_SUM (p, .line = 171).allocs, 4);
  CHECK_EQ (PROFILE_SUM (p, .line = 172).allocs, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 172).failures, 1);
  /* What lies in the block is taken along.  */
  CHECK_EQ (PROFILE_SUM (p, .entry = "malloc", .under = "detach").inner_bytes,
            200);
  CHECK_EQ (PROFILE_SUM (p, .entry = "malloc").inner_bytes, 200);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
