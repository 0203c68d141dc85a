/* A pending site is believed only by the function that it speaks of: a call
   through a pointer by the pointer, others by the name; a call without a site
   is known by its return address.  */
/* { dg-do run } */

#include "played-xmalloc.h"
#include "stage.h"

PLAYED_SITE (stale, ALLOC, XMALLOC_KEY, 0, "program", 90, xmalloc);
PLAYED_SITE (wrong, FREE, FREE_KEY, PLAYED_PRELOAD, "program", 91, free);
PLAYED_SITE (through, ALLOC, 0, PLAYED_INDIRECT, "program", 92, malloc);
PLAYED_SITE (other, ALLOC, 0, PLAYED_INDIRECT, "program", 93, malloc);
PLAYED_SITE (wrapped, ALLOC, 0, PLAYED_INDIRECT, "program", 94, xmalloc);
PLAYED_SITE (zeroed, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "program", 95, malloc);
PLAYED_SITE (resize, RESIZE, REALLOC_KEY, PLAYED_PRELOAD, "program", 96,
             realloc);

static void *volatile block;
static void *(*volatile pointer) (size_t) = malloc;
static void *(*volatile wrapper) (size_t) = xmalloc;

static int
program (void)
{
  /* The call of xmalloc was optimized away, or reached something else.  */
  block = PLAYED_CALL (site_stale, malloc (1));
  block = PLAYED_CALL (site_wrong, malloc (2));
  block = PLAYED_CALL_THROUGH (site_through, pointer, pointer (4));
  block = PLAYED_CALL_THROUGH (site_other, wrapper, malloc (8));
  block = PLAYED_CALL_THROUGH (site_wrapped, wrapper, wrapper (16));
  /* malloc and memset become calloc, realloc of NULL becomes malloc.  */
  block = PLAYED_CALL (site_zeroed, calloc (1, 32));
  block = PLAYED_CALL (site_resize, malloc (64));
  /* A site is good for one call.  */
  block = malloc (128);
  return 0;
}

static void
check (const struct profile *p)
{
  CHECK_EQ (PROFILE_SUM (p, .line = 90).bytes, 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 91).bytes, 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 92).bytes, 4);
  CHECK_EQ (PROFILE_SUM (p, .line = 93).bytes, 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 94, .entry = "xmalloc").allocs, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 101, .under = "xmalloc").bytes, 16);
  CHECK_EQ (PROFILE_SUM (p, .line = 95, .entry = "calloc").bytes, 32);
  CHECK_EQ (PROFILE_SUM (p, .line = 96, .entry = "malloc").bytes, 64);
  /* No line: made of the return address.  */
  CHECK_EQ (PROFILE_SUM (p, .entry = "malloc", .module = "program").bytes,
            1 + 2 + 4 + 8 + 16 + 64 + 128);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
