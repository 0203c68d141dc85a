/* A call whose condition is not met is none: it makes, ends and counts
   nothing, whether that is known before the call or after it; a condition that
   cannot be told is met.  */
/* { dg-do run } */

#include "played-arena.h"
#include "stage.h"

#define CONDITION 2048

EVENT_RULE (put, 2081, arena, "(P)", FREE, ALLOCATOR, 0, 2048, 0);
EVENT_RULE (try_put, 2082, arena, "(P)", FREE, ALLOCATOR, 0, 2048, 2048);
EVENT_RULE (get, 2083, arena, "(Z)p", ALLOC, ALLOCATOR, 0, 2048, 2048);
EVENT_RULE (grow, 2084, arena, "(PZ)p", RESIZE, ALLOCATOR, 0, 2048, 2048);
EVENT_RULE (clear, 2085, arena, "(C)", RESET, ALLOCATOR, 0, 2048, 2048);
EVENT_SITE (put, FREE, 2081, 181, put);
EVENT_SITE (try_put, FREE, 2082, 182, try_put);
EVENT_SITE (get, ALLOC, 2083, 183, get);
EVENT_SITE (grow, RESIZE, 2084, 184, grow);
EVENT_SITE (clear, RESET, 2085, 185, clear);

static int
program (void)
{
  char *block = malloc (10000);
  for (int i = 0; i < 8; i++)
    ARENA_ALLOC (block + i * 100, block, 50);
  EVENT (site_put, entry_put, 0, .pointer = block, .condition = 0);
  EVENT (site_put, entry_put, 0, .pointer = block + 100, .condition = 1);
  EVENT (site_put, entry_put, 0, .pointer = block + 200,
         .unknown = CONDITION);
  EVENT (site_try_put, entry_try_put, 0, .pointer = block, .condition = 0);
  EVENT (site_try_put, entry_try_put, 0, .pointer = NULL, .condition = 0);
  EVENT (site_try_put, entry_try_put, 0, .pointer = block + 300,
         .condition = 7);
  EVENT (site_get, entry_get, block + 5000, .bytes = 9, .condition = 0);
  EVENT (site_get, entry_get, block + 5100, .bytes = 9, .condition = 1);
  EVENT (site_grow, entry_grow, NULL, .pointer = block + 400, .bytes = 90,
         .condition = 0);
  EVENT (site_grow, entry_grow, block + 500, .pointer = block + 500,
         .bytes = 90, .condition = 1);
  EVENT (site_clear, entry_clear, 0, .pool = block, .condition = 0);
  return 0;
}

static void
check (const struct profile *p)
{
  struct allocs_profile_row alloc = PROFILE_SUM (p, .line = 102);
  CHECK_EQ (alloc.freed_objects, 3);
  CHECK_EQ (live_objects (alloc), 5);
  CHECK_EQ (live_bytes (alloc), 5 * 50 + 40);
  CHECK_EQ (PROFILE_SUM (p, .line = 181).frees, 2);
  CHECK_EQ (PROFILE_SUM (p, .line = 182).frees, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 182).null_frees, 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 182).failures, 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 183).objects, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 183).allocs, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 184).resizes, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 184).failures, 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 185).allocs, 0);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
