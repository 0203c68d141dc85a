/* Calls of the malloc family are counted at their sites, with their bytes.  */
/* { dg-do run } */

#include "played.h"
#include "stage.h"

#include <malloc.h>

PLAYED_MALLOC_RULES;
PLAYED_SITE (alloc, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "program", 10, malloc);
PLAYED_SITE (zeroed, ALLOC, CALLOC_KEY, PLAYED_PRELOAD, "program", 11, calloc);
PLAYED_SITE (resize, RESIZE, REALLOC_KEY, PLAYED_PRELOAD, "program", 12,
             realloc);
PLAYED_SITE (release, FREE, FREE_KEY, PLAYED_PRELOAD, "program", 13, free);

static int
program (void)
{
  char *blocks[100], *volatile nothing = NULL;
  for (size_t i = 0; i < 100; i++)
    blocks[i] = PLAYED_CALL (site_alloc, malloc (i));
  for (size_t i = 0; i < 60; i++)
    PLAYED_CALL (site_release, free (blocks[i]));
  PLAYED_CALL (site_release, free (nothing));
  char *zeroed = PLAYED_CALL (site_zeroed, calloc (3, 7));
  zeroed = PLAYED_CALL (site_resize, realloc (zeroed, 50));
  zeroed = PLAYED_CALL (site_resize, realloc (zeroed, 40));
  blocks[0] = PLAYED_CALL (site_resize, realloc (nothing, 5));
  char *gone = PLAYED_CALL (site_resize, realloc (zeroed, 0));
  return gone != NULL || !blocks[0];
}

static void
check (const struct profile *p)
{
  struct allocs_profile_row alloc = PROFILE_SUM (p, .line = 10);
  struct allocs_profile_row zeroed = PROFILE_SUM (p, .line = 11);
  struct allocs_profile_row resize = PROFILE_SUM (p, .line = 12);
  struct allocs_profile_row release = PROFILE_SUM (p, .line = 13);
  CHECK_EQ (alloc.allocs, 100);
  CHECK_EQ (alloc.objects, 100);
  CHECK_EQ (alloc.bytes, 4950);
  CHECK_EQ (alloc.freed_objects, 60);
  CHECK_EQ (alloc.freed_bytes, 1770);
  CHECK_EQ (live_objects (alloc), 40);
  CHECK_EQ (release.frees, 60);
  CHECK_EQ (release.null_frees, 1);
  CHECK_EQ (release.objects, 0);
  /* A block that is resized stays with the site that asked for it.  */
  CHECK_EQ (zeroed.objects, 1);
  CHECK_EQ (zeroed.bytes, 50);
  CHECK_EQ (zeroed.freed_objects, 1);
  CHECK_EQ (zeroed.freed_bytes, 50);
  CHECK_EQ (resize.resizes, 2);
  CHECK_EQ (resize.allocs, 1);
  CHECK_EQ (resize.frees, 1);
  CHECK_EQ (resize.bytes, 5);
  CHECK_EQ (p->header->missed, 0);
  CHECK_EQ (p->header->state, ALLOCS_PROFILE_ENDED);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
