/* SPDX-License-Identifier: MIT */
/* `allocs report': what profiles say.  */

#include <argp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "aggregate.h"
#include "commands.h"
#include "find-profile.h"
#include "json-report.h"
#include "memory.h"
#include "message.h"
#include "text-report.h"

enum
{
  KEY_BY = 256,
  KEY_LEVEL,
  KEY_FORMAT,
  KEY_TOP
};

static const struct argp_option options[] = {
  { "by", KEY_BY, "WHAT", 0,
    "What the rows are: allocator, instance, entry, wrapper, site (the "
    "default), chain, type, function or process",
    0 },
  { "level", KEY_LEVEL, "N", 0,
    "Only objects that lie in N others, and whole: 0 for what malloc gave",
    0 },
  { "format", KEY_FORMAT, "FORMAT", 0, "`text' (the default) or `json'", 0 },
  { "top", KEY_TOP, "N", 0,
    "At most N rows, 0: all (the default is 20, for JSON all)", 0 },
  { 0 },
};

struct arguments
{
  const struct view *view;
  long level; /* LEVEL_NONE: all */
  bool json;
  long top; /* -1: not said */
  char **files;
  int count;
};

/* The number VALUE of an option, at most MOST.  */
static long
number (const struct argp_state *state, const char *value, long most)
{
  char *end;
  long n = strtol (value, &end, 10);
  if (*end || end == value || n < 0 || n > most)
    argp_error (state, "'%s' is no number from 0 to %ld", value, most);
  return n;
}

static error_t
parse (int key, char *value, struct argp_state *state)
{
  struct arguments *a = state->input;
  switch (key)
    {
    case KEY_BY:
      a->view = view_find (value);
      if (!a->view)
        argp_error (state,
                    "cannot report by '%s': allocator, instance, entry, "
                    "wrapper, site, chain, type, function or process",
                    value);
      return 0;
    case KEY_LEVEL:
      a->level = number (state, value, UINT16_MAX);
      return 0;
    case KEY_FORMAT:
      a->json = strcmp (value, "json") == 0;
      if (!a->json && strcmp (value, "text") != 0)
        argp_error (state, "unknown format '%s': text or json", value);
      return 0;
    case KEY_TOP:
      a->top = number (state, value, INT32_MAX);
      return 0;
    case ARGP_KEY_ARGS:
      a->files = state->argv + state->next;
      a->count = state->argc - state->next;
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp argp = {
  .options = options,
  .parser = parse,
  .args_doc = "[FILE|DIRECTORY...]",
  .doc = "Tell which sites, wrappers, allocators, ... hold the memory of a "
         "process.\v"
         "FILE is a profile that `allocs run' left, also of a process that "
         "still runs; without one it is the newest in the working directory. "
         "Several, or all of a DIRECTORY, are added up.",
};

/* The profiles that are reported.  */
struct input
{
  struct profile **profiles;
  size_t count;
  bool failed; /* one of them could not be read */
};

static void
add_file (struct input *input, const char *name)
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
add_directory (struct input *input, const char *name)
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

/* Add the newest profile of the working directory; its name, to be freed, or
   NULL.  */
static char *
add_newest (struct input *input)
{
  struct profile_names found;
  char *name = NULL;
  if (!profiles_in (".", &found))
    return NULL;
  if (found.count)
    {
      name = copy_string (found.names[found.count - 1].name);
      complain ("reading '%s', the newest here", name);
      add_file (input, name);
    }
  else
    complain ("no profile in the working directory; next: allocs run PROGRAM");
  profile_names_done (&found);
  return name;
}

/* Add what the arguments A name; what to type to name it again, to be freed,
   or NULL.  */
static char *
add_arguments (struct input *input, const struct arguments *a)
{
  char *files = NULL;
  if (a->count == 0)
    return add_newest (input);
  for (int i = 0; i < a->count; i++)
    {
      char *longer = format_string ("%s%s%s", files ? files : "",
                                    files ? " " : "", a->files[i]);
      free (files);
      files = longer;
      if (is_directory (a->files[i]))
        add_directory (input, a->files[i]);
      else
        add_file (input, a->files[i]);
    }
  return files;
}

static void
report (const struct arguments *a, const struct input *input,
        const char *files)
{
  struct aggregate *sums = aggregate_new (a->view, (int)a->level);
  for (size_t i = 0; i < input->count; i++)
    aggregate_add (sums, input->profiles[i]);
  aggregate_finish (sums);
  if (a->json)
    json_report (sums, a->top < 0 ? 0 : (size_t)a->top);
  else
    text_report (sums, a->top < 0 ? 20 : (size_t)a->top, files);
  aggregate_free (sums);
}

int
cmd_report (int argc, char **argv)
{
  struct arguments a
      = { .view = &views[BY_SITE], .level = LEVEL_NONE, .top = -1 };
  struct input input = { NULL, 0, false };
  argp_parse (&argp, argc, argv, 0, NULL, &a);
  char *files = add_arguments (&input, &a);
  if (input.count)
    report (&a, &input, files);
  for (size_t i = 0; i < input.count; i++)
    profile_close (input.profiles[i]);
  bool good = input.count && !input.failed;
  free (input.profiles);
  free (files);
  return good ? STATUS_GOOD : STATUS_FAILED;
}
