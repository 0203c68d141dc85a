/* A pool at the address of one that nobody ended is a new one; one that its own
   creation has used already is not, and a creation that failed makes none.  */
/* { dg-do run } */

#include "played-arena.h"
#include "stage.h"

EVENT_RULE (arena_init, 2041, arena, "(C)", CREATE, ALLOCATOR, 0, 0, 0);
EVENT_RULE (arena_open, 2042, arena, "(O)i", CREATE, ALLOCATOR, 0, 0, 0);
EVENT_SITE (init, CREATE, 2041, 141, arena_init);
EVENT_SITE (open, CREATE, 2042, 142, arena_open);

static __attribute__ ((noinline)) void
create_and_use (char *pool, char *at)
{
  struct allocs_call call = { .text = "used" };
  bool proceeds = event_begin (&site_create, &entry_arena_create, &call);
  ARENA_ALLOC (at, pool, 10);
  if (proceeds)
    event_end (&call, (uintptr_t)pool);
}

static __attribute__ ((noinline)) void
init_and_use (char *pool, char *at)
{
  struct allocs_call call = { .pool = pool };
  bool proceeds = event_begin (&site_init, &entry_arena_init, &call);
  ARENA_ALLOC (at, pool, 10);
  if (proceeds)
    event_end (&call, 0);
}

static int
program (void)
{
  char *block = malloc (10000), *out = block + 8;
  init_and_use (block, block + 100);
  init_and_use (block, block + 200);
  EVENT (site_open, entry_arena_open, 0, .reference = &out);
  EVENT (site_open, entry_arena_open, 5, .reference = &out);
  ARENA_CREATE (NULL, NULL, "failed");
  create_and_use (block + 16, block + 300);
  return 0;
}

static void
check (const struct profile *p)
{
  struct pools unnamed = profile_pools (p, "", NULL);
  struct pools used = profile_pools (p, "used", NULL);
  CHECK_EQ (unnamed.counts.created, 3);
  CHECK_EQ (unnamed.counts.destroyed, 1);
  CHECK_EQ (unnamed.counts.live, 2);
  CHECK_EQ (live_objects (unnamed.row), 1);
  CHECK_EQ (unnamed.row.released_objects, 1);
  CHECK_EQ (profile_pools (p, "failed", NULL).classes, 0);
  CHECK_EQ (used.counts.created, 1);
  CHECK_EQ (used.counts.live, 1);
  CHECK_EQ (live_objects (used.row), 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 142).allocs, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 142).failures, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 101).failures, 1);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
