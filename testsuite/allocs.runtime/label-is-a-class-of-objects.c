/* Objects with a label have a context of their own beside that of their site,
   which has the calls; a wrapper labels what it got.  */
/* { dg-do run } */

#include "played-arena.h"
#include "stage.h"

PLAYED_ALLOCATOR (boxes, WRAPPER, "boxes", 0);
EVENT_RULE (box_new, 2061, boxes, "(p)p", ALLOC, WRAPPER, 0, 512, 512);
EVENT_RULE (arena_new, 2062, arena, "(Z.)p", ALLOC, ALLOCATOR, 0, 512, 512);
EVENT_SITE (box, ALLOC, 2061, 161, box_new);
EVENT_SITE (new, ALLOC, 2062, 162, arena_new);

static __attribute__ ((noinline)) void
box (char *at, const char *label)
{
  struct allocs_call call = { .text = label };
  bool proceeds = event_begin (&site_box, &entry_box_new, &call);
  ARENA_ALLOC (at, NULL, 16);
  if (proceeds)
    event_end (&call, (uintptr_t)at);
}

static int
program (void)
{
  static char name[300];
  char *block = malloc (200000);
  for (int i = 0; i < 10; i++)
    {
      box (block + i * 100, i % 2 ? "int" : "str");
      /* The program's string may change.  */
      name[0] = i < 7 ? 'a' : 'b';
      EVENT (site_new, entry_arena_new, block + i * 100 + 50, .bytes = 8,
             .text = name);
    }
  EVENT (site_new, entry_arena_new, block + 1050, .bytes = 8,
         .unknown = ARENA_TEXT);
  memset (name, 'x', 299);
  EVENT (site_new, entry_arena_new, block + 1150, .bytes = 8, .text = name);
  ARENA_FREE (NULL, block + 50);
  ARENA_RESIZE (NULL, block, 24, block);
  for (int i = 0; i < 5000; i++)
    {
      snprintf (name, sizeof name, "%d", i);
      EVENT (site_new, entry_arena_new, block + 2000 + i * 16, .bytes = 8,
             .text = name);
    }
  return 0;
}

static void
check (const struct profile *p)
{
  CHECK_EQ (live_objects (PROFILE_SUM (p, .line = 102, .label = "int")), 5);
  CHECK_EQ (live_objects (PROFILE_SUM (p, .line = 102, .label = "str")), 5);
  CHECK_EQ (live_bytes (PROFILE_SUM (p, .line = 102, .label = "str")), 88);
  CHECK_EQ (PROFILE_SUM (p, .line = 102, .label = "").allocs, 10);
  CHECK_EQ (PROFILE_SUM (p, .line = 102, .label = "").objects, 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 102, .under = "box_new").objects, 10);
  CHECK_EQ (PROFILE_SUM (p, .line = 161).allocs, 10);
  CHECK_EQ (PROFILE_SUM (p, .line = 162, .label = "a").objects, 7);
  CHECK_EQ (live_objects (PROFILE_SUM (p, .line = 162, .label = "a")), 6);
  CHECK_EQ (PROFILE_SUM (p, .line = 162, .label = "b").objects, 3);
  CHECK_EQ (PROFILE_SUM (p, .line = 162, .label = "").objects, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 162, .label = "77").objects, 1);
  CHECK (PROFILE_SUM (p, .line = 162, .label = "(other)").objects > 900);
  CHECK_EQ (PROFILE_SUM (p, .line = 162).objects, 5012);
  CHECK_EQ (PROFILE_SUM (p, .line = 162).allocs, 5012);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
