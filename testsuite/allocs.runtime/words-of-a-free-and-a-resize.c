/* A free that keeps ends nothing, a resize that frees ends what it could not
   grow, a free of a chain ends all of it as far as it is known, and what others
   share may be freed without being known.  */
/* { dg-do run } */

#include "played-arena.h"
#include "stage.h"

PLAYED_ALLOCATOR (common, ALLOCATOR, "common", 4);
EVENT_RULE (keep, 2091, arena, "(P)", FREE, ALLOCATOR, 16, 0, 0);
EVENT_RULE (reallocf, 2092, arena, "(PZ)p", RESIZE, ALLOCATOR, 32, 0, 0);
EVENT_RULE (free_chain, 2093, arena, "(P)", FREE, ALLOCATOR, 0, 1024, 0);
EVENT_RULE (common_free, 2094, common, "(P)", FREE, ALLOCATOR, 0, 0, 0);
EVENT_SITE (keep, FREE, 2091, 191, keep);
EVENT_SITE (reallocf, RESIZE, 2092, 192, reallocf);
EVENT_SITE (free_chain, FREE, 2093, 193, free_chain);
EVENT_SITE (common_free, FREE, 2094, 194, common_free);

struct node
{
  int value;
  void *next;
};

#define NODE(i) ((struct node *)(block + (i) * 64))
#define LINK offsetof (struct node, next)

static int
program (void)
{
  char *block = calloc (100, 100);
  for (int i = 0; i < 20; i++)
    {
      ARENA_ALLOC (NODE (i), NULL, i == 14 ? 8 : sizeof (struct node));
      NODE (i)->next = NODE (i + 1);
    }
  EVENT (site_keep, entry_keep, 0, .pointer = NODE (0));
  EVENT (site_reallocf, entry_reallocf, NULL, .pointer = NODE (1),
         .bytes = 100);
  EVENT (site_reallocf, entry_reallocf, NULL, .pointer = NODE (2),
         .bytes = 0);
  /* 3 to 7, which leads back to 4.  */
  NODE (7)->next = NODE (4);
  EVENT (site_free_chain, entry_free_chain, 0, .pointer = NODE (3),
         .link = LINK);
  /* 8 to 10; what follows is no object.  */
  NODE (10)->next = block + 9000;
  EVENT (site_free_chain, entry_free_chain, 0, .pointer = NODE (8),
         .link = LINK);
  /* 11 alone.  */
  EVENT (site_free_chain, entry_free_chain, 0, .pointer = NODE (11),
         .unknown = 1024);
  /* 12 to 14, whose link lies beyond its end.  */
  EVENT (site_free_chain, entry_free_chain, 0, .pointer = NODE (12),
         .link = LINK);
  EVENT (site_common_free, entry_common_free, 0, .pointer = NODE (15));
  return 0;
}

static void
check (const struct profile *p)
{
  struct allocs_profile_row alloc = PROFILE_SUM (p, .line = 102);
  CHECK_EQ (alloc.freed_objects, 14);
  CHECK_EQ (live_objects (alloc), 6);
  CHECK_EQ (PROFILE_SUM (p, .line = 191).frees, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 192).failures, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 192).frees, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 193).frees, 4);
  CHECK_EQ (PROFILE_SUM (p, .line = 194).frees, 1);
  CHECK_EQ (p->header->unknown_frees, 2); /* 4 again, and 9000 */
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
