/* With little address space the program runs as far as it would without the
   runtime; what there is no room for is said to be unknown.  */
/* { dg-do run } */

#include <sys/resource.h>

#include "played-xmalloc.h"
#include "stage.h"

PLAYED_SITE (wrapped, ALLOC, XMALLOC_KEY, 0, "program", 10, xmalloc);

/* Allocates until there is no more, and frees all.  */
static int
program (void)
{
  struct link
  {
    struct link *next;
    char bytes[1000];
  } *all = NULL, *one;
  unsigned count = 0;
  while ((one = PLAYED_CALL (site_wrapped, xmalloc (sizeof *one))))
    {
      one->next = all;
      all = one;
      count++;
    }
  while (all)
    {
      one = all->next;
      xfree (all);
      all = one;
    }
  printf ("# %u blocks\n", count);
  return count < 1000;
}

static size_t space;

static void
limit_space (struct stage *stage)
{
  struct rlimit limit = { space, space };
  (void)stage;
  NEED (!setrlimit (RLIMIT_AS, &limit));
}

int
main (int argc, char **argv)
{
  if (is_part (argc, argv, "program"))
    return program ();
  for (space = 12 << 20; space <= 96 << 20; space += 7 << 20)
    {
      struct stage stage;
      stage_make (&stage);
      stage_run_with (&stage, argv, "program", stage_runtime (), limit_space);
      CHECK_EQ (stage.status, 0);
      stage_load (&stage);
      if (stage.has_profile)
        {
          struct allocs_profile_row row
              = PROFILE_SUM (&stage.profile, .line = 101);
          const struct allocs_profile_header *h = stage.profile.header;
          CHECK_EQ (row.allocs + row.failures, row.allocs + 1);
          CHECK_EQ (row.objects + h->unknown_objects, row.allocs);
          CHECK_EQ (live_objects (row), 0);
          CHECK_EQ (h->unknown_frees, h->unknown_objects);
          CHECK (!h->unknown_objects
                 || h->flags & ALLOCS_PROFILE_INCOMPLETE);
        }
      else
        printf ("# no profile: %s", stage.errors);
      stage_strike (&stage);
    }
  return check_result ();
}
