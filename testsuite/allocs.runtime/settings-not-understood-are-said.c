/* A setting that cannot be understood is named in one line, and the program
   runs; `quiet' silences all lines.  */
/* { dg-do run } */

#include "stage.h"

static void
expect (char **argv, const char *options, const char *saying)
{
  struct stage stage;
  stage_make (&stage);
  setenv ("ALLOCS_OPTIONS", options, 1);
  stage_run_with (&stage, argv, "program", stage_runtime (), NULL);
  printf ("# %s\n", options);
  CHECK_EQ (stage.status, 0);
  CHECK_EQ (strcmp (stage.errors, saying), 0);
  stage_strike (&stage);
}

int
main (int argc, char **argv)
{
  if (is_part (argc, argv, "program"))
    return 0;
  expect (argv, "", "");
  expect (argv, "children=yes,,quiet=no", "");
  expect (argv, "childern",
          "allocs: cannot understand 'childern' in ALLOCS_OPTIONS, "
          "ignoring\n");
  expect (argv, "children=maybe",
          "allocs: cannot understand 'children=maybe' in ALLOCS_OPTIONS, "
          "ignoring\n");
  expect (argv, "quiet,output=/no/such/folder/x", "");
  return check_result ();
}
