/* Blocks of any size, from nothing to a GiB and at the ends of pages, are
   counted in and out.  */
/* { dg-do run } */

#include "played.h"
#include "stage.h"

PLAYED_MALLOC_RULES;
PLAYED_SITE (alloc, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "program", 80, malloc);
PLAYED_SITE (resize, RESIZE, REALLOC_KEY, PLAYED_PRELOAD, "program", 81,
             realloc);
PLAYED_SITE (release, FREE, FREE_KEY, PLAYED_PRELOAD, "program", 82, free);

#define STEPS 300
#define KEPT 200

static size_t
size_of (unsigned i)
{
  /* Powers of two and their neighbors, up to a GiB; and all small sizes.  */
  return i < 90 ? ((size_t)1 << i / 3) + i % 3 - 1 : (i - 90) * 24;
}

static int
program (void)
{
  static char *blocks[STEPS];
  for (unsigned i = 0; i < STEPS; i++)
    blocks[i] = PLAYED_CALL (site_alloc, malloc (size_of (i)));
  /* Grow some, out of their pages, and shrink others.  */
  for (unsigned i = 0; i < STEPS; i += 10)
    blocks[i] = PLAYED_CALL (site_resize,
                             realloc (blocks[i], size_of (STEPS - 1 - i)));
  for (unsigned i = KEPT; i < STEPS; i++)
    PLAYED_CALL (site_release, free (blocks[i]));
  for (unsigned i = 0; i < STEPS; i++)
    if (!blocks[i])
      return 1;
  return 0;
}

static uint64_t
final_size (unsigned i)
{
  return i % 10 ? size_of (i) : size_of (STEPS - 1 - i);
}

static void
check (const struct profile *p)
{
  struct allocs_profile_row alloc = PROFILE_SUM (p, .line = 80);
  uint64_t live = 0;
  for (unsigned i = 0; i < KEPT; i++)
    live += final_size (i);
  CHECK_EQ (alloc.objects, STEPS);
  CHECK_EQ (alloc.freed_objects, STEPS - KEPT);
  CHECK_EQ (live_bytes (alloc), live);
  CHECK_EQ (PROFILE_SUM (p, .line = 81).resizes, STEPS / 10);
  CHECK_EQ (PROFILE_SUM (p, .line = 82).frees, STEPS - KEPT);
  CHECK_EQ (p->header->unknown_frees, 0);
  CHECK_EQ (p->header->unknown_objects, 0);
  CHECK (p->header->peak_bytes >= live);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
