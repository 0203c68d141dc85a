/* SPDX-License-Identifier: MIT */
/* Opens what the command line of `allocs report' names.  */

#include "report-input.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "find-profile.h"
#include "memory.h"
#include "message.h"

static void
add_file (struct report_input *input, const char *name)
{
  struct profile *p = profile_open (name);
  if (!p)
    {
      input->failed = true;
      return;
    }
  input->profiles
      = more_items (input->profiles, input->count, sizeof *input->profiles);
  input->profiles[input->count++] = p;
}

static void
add_directory (struct report_input *input, const char *name)
{
  struct profile_names found;
  if (!profiles_in (name, &found))
    {
      input->failed = true;
      return;
    }
  if (found.count == 0)
    {
      complain ("no profile in '%s'; next: allocs run PROGRAM", name);
      input->failed = true;
    }
  for (size_t i = 0; i < found.count; i++)
    add_file (input, found.names[i].name);
  profile_names_done (&found);
}

static bool
is_directory (const char *name)
{
  struct stat status;
  return stat (name, &status) == 0 && S_ISDIR (status.st_mode);
}

/* Add the newest profile of the working directory.  */
static void
add_newest (struct report_input *input)
{
  struct profile_names found;
  if (!profiles_in (".", &found))
    return;
  if (found.count)
    {
      input->files = copy_string (found.names[found.count - 1].name);
      complain ("reading '%s', the newest here", input->files);
      add_file (input, input->files);
    }
  else
    complain ("no profile in the working directory; next: allocs run PROGRAM");
  profile_names_done (&found);
}

static void
add_name (struct report_input *input, const char *name)
{
  char *longer = format_string ("%s%s%s", input->files ? input->files : "",
                                input->files ? " " : "", name);
  free (input->files);
  input->files = longer;
  if (is_directory (name))
    add_directory (input, name);
  else
    add_file (input, name);
}

struct report_input
report_input_open (char **names, int count)
{
  struct report_input input = { NULL, 0, false, NULL };
  if (count == 0)
    add_newest (&input);
  for (int i = 0; i < count; i++)
    add_name (&input, names[i]);
  return input;
}

void
report_input_close (struct report_input *input)
{
  for (size_t i = 0; i < input->count; i++)
    profile_close (input->profiles[i]);
  free (input->profiles);
  free (input->files);
}
