/* A malloc that a library defines, built with the plugin, and that the program
   gets: what comes from outside is counted in front of it, what the library
   asks of itself is counted in it, and each only there.  */
/* { dg-do run } */
/* { dg-shared malloc.so "malloc-library.c" "-fno-builtin" } */

#include "played.h"
#include "stage.h"

PLAYED_MALLOC_RULES;
PLAYED_SITE (a, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "program", 10, malloc);
PLAYED_SITE (b, ALLOC, CALLOC_KEY, PLAYED_PRELOAD, "program", 11, calloc);
PLAYED_SITE (c, RESIZE, REALLOC_KEY, PLAYED_PRELOAD, "program", 12, realloc);
PLAYED_SITE (d, FREE, FREE_KEY, PLAYED_PRELOAD, "program", 13, free);

void *library_own (size_t size);

static int
program (void)
{
  void *volatile p = PLAYED_CALL (site_a, malloc (100));
  void *volatile q = PLAYED_CALL (site_b, calloc (3, 10));
  void *volatile own = library_own (7);
  p = PLAYED_CALL (site_c, realloc (p, 200));
  PLAYED_CALL (site_d, free (q));
  PLAYED_CALL (site_d, free (own));
  return !p;
}

static void
check (const struct profile *p)
{
  struct allocs_profile_row a = PROFILE_SUM (p, .line = 10);
  struct allocs_profile_row b = PROFILE_SUM (p, .line = 11);
  struct allocs_profile_row own = PROFILE_SUM (p, .line = 302);
  CHECK_EQ (a.allocs, 1);
  CHECK_EQ (live_bytes (a), 200);
  CHECK_EQ (b.allocs, 1);
  CHECK_EQ (b.bytes, 30);
  CHECK_EQ (live_bytes (b), 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 12).resizes, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 13).frees, 2);
  CHECK_EQ (own.allocs, 1);
  CHECK_EQ (own.bytes, 7);
  CHECK_EQ (live_bytes (own), 0);
  CHECK_EQ (profile_contexts (p, (struct query){ .line = 301 }), 0);
  CHECK_EQ (PROFILE_SUM (p, .level = 2).objects, 0);
  CHECK_EQ (p->header->unknown_frees, 0);
  CHECK_EQ (p->header->missed, 0);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
