/* Where a second runtime is in the process, the first does the work and the
   second says once that it does nothing.  */
/* { dg-do run } */

#include "played-xmalloc.h"
#include "stage.h"

PLAYED_SITE (wrapped, ALLOC, XMALLOC_KEY, 0, "program", 10, xmalloc);

static void *volatile block;

static int
program (void)
{
  for (int i = 0; i < 10; i++)
    block = PLAYED_CALL (site_wrapped, xmalloc (10));
  return 0;
}

static bool
copy (const char *from, const char *to)
{
  char bytes[4096];
  size_t n;
  FILE *in = fopen (from, "r"), *out = fopen (to, "w");
  while (in && out && (n = fread (bytes, 1, sizeof bytes, in)))
    fwrite (bytes, 1, n, out);
  return in && out && !fclose (in) && !fclose (out);
}

int
main (int argc, char **argv)
{
  struct stage stage;
  char preloaded[1200];
  if (is_part (argc, argv, "program"))
    return program ();
  stage_make (&stage);
  NEED (copy (stage_runtime (), stage_path (&stage, "second.so")));
  snprintf (preloaded, sizeof preloaded, "%s:%s", stage_runtime (),
            stage_path (&stage, "second.so"));
  stage_run_with (&stage, argv, "program", preloaded, NULL);
  stage_load (&stage);
  CHECK_EQ (stage.status, 0);
  CHECK_EQ (strcmp (stage.errors, "allocs: another runtime is in this "
                                  "process; this one does nothing\n"),
            0);
  CHECK (stage.has_profile);
  if (stage.has_profile)
    {
      CHECK_EQ (PROFILE_SUM (&stage.profile, .line = 101).objects, 10);
      CHECK_EQ (PROFILE_SUM (&stage.profile, .line = 10).allocs, 10);
      CHECK_EQ (stage.profile.header->state, ALLOCS_PROFILE_ENDED);
    }
  stage_strike (&stage);
  return check_result ();
}
