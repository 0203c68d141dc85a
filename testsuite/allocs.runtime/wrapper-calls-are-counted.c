/* Calls of a wrapper are counted by what they did, and its blocks bear its
   chain.  */
/* { dg-do run } */

#include "played-xmalloc.h"
#include "stage.h"

PLAYED_SITE (a, ALLOC, XMALLOC_KEY, 0, "program", 10, xmalloc);
PLAYED_SITE (b, ALLOC, XMALLOC_KEY, 0, "program", 11, xmalloc);
PLAYED_SITE (r, RESIZE, XREALLOC_KEY, 0, "program", 12, xrealloc);
PLAYED_SITE (f, FREE, XFREE_KEY, 0, "program", 13, xfree);

static int
program (void)
{
  void *p = NULL, *q = NULL;
  size_t huge = (size_t)1 << 62;
  for (int i = 0; i < 10; i++)
    {
      p = PLAYED_CALL (site_a, xmalloc (10));
      q = PLAYED_CALL (site_b, xmalloc (20));
    }
  PLAYED_CALL (site_f, xfree (p));
  PLAYED_CALL (site_f, xfree (NULL));
  q = PLAYED_CALL (site_r, xrealloc (q, 30));       /* resize */
  PLAYED_CALL (site_r, xrealloc (NULL, 40));        /* alloc */
  PLAYED_CALL (site_r, xrealloc (q, 0));            /* free */
  PLAYED_CALL (site_r, xrealloc (NULL, 0));         /* free of NULL */
  PLAYED_CALL (site_r, xrealloc (NULL, huge));      /* failure */
  return PLAYED_CALL (site_a, xmalloc (huge)) != NULL;
}

static void
check (const struct profile *p)
{
  struct allocs_profile_row a
      = PROFILE_SUM (p, .line = 10, .entry = "xmalloc");
  struct allocs_profile_row r
      = PROFILE_SUM (p, .line = 12, .entry = "xrealloc");
  struct allocs_profile_row f = PROFILE_SUM (p, .line = 13);
  struct allocs_profile_row blocks
      = PROFILE_SUM (p, .entry = "malloc", .line = 101, .under = "xmalloc");
  CHECK_EQ (a.allocs, 10);
  CHECK_EQ (a.failures, 1);
  CHECK_EQ (a.objects, 0); /* the object is malloc's */
  CHECK_EQ (PROFILE_SUM (p, .line = 11).allocs, 10);
  CHECK_EQ (r.allocs, 1);
  CHECK_EQ (r.resizes, 1);
  CHECK_EQ (r.frees, 1);
  CHECK_EQ (r.null_frees, 1);
  CHECK_EQ (r.failures, 1);
  CHECK_EQ (f.frees, 1);
  CHECK_EQ (f.null_frees, 1);
  CHECK_EQ (blocks.allocs, 20);
  CHECK_EQ (blocks.bytes, 10 * 10 + 10 * 20 + 10);
  CHECK_EQ (blocks.failures, 1);
  CHECK_EQ (live_objects (blocks), 18);
  /* One context of malloc for each site that called the wrapper.  */
  CHECK_EQ (profile_contexts (p, (struct query){ .line = 101 }), 2);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
