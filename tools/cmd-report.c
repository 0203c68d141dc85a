/* SPDX-License-Identifier: MIT */
/* `allocs report': what profiles say.  */

#include <argp.h>
#include <stdlib.h>
#include <string.h>

#include "charge.h"
#include "commands.h"
#include "json-report.h"
#include "report-input.h"
#include "text-report.h"

enum
{
  KEY_BY = 256,
  KEY_LEVEL,
  KEY_SORT,
  KEY_FORMAT,
  KEY_TOP,
  KEY_CALLS
};

static const struct argp_option options[] = {
  { "by", KEY_BY, "WHAT", 0,
    "What the rows are: allocator, instance, entry, wrapper, site (the "
    "default), chain, type, function, process or pool",
    0 },
  { "level", KEY_LEVEL, "N", 0,
    "Only objects that lie in N others, and whole: 0 for what malloc gave",
    0 },
  { "sort", KEY_SORT, "COLUMN", 0,
    "Which rows come first: live (the default, unless less than a tenth of "
    "the peak is still live), peak, total or calls",
    0 },
  { "format", KEY_FORMAT, "FORMAT", 0, "`text' (the default) or `json'", 0 },
  { "top", KEY_TOP, "N", 0,
    "At most N rows, 0: all (the default is 20, for JSON all)", 0 },
  { "calls", KEY_CALLS, NULL, 0,
    "Also rows that only have calls: places that free, and those inside "
    "wrappers, whose bytes belong to their callers; JSON has them anyway",
    0 },
  { 0 },
};

struct arguments
{
  const struct view *view;
  long level; /* LEVEL_NONE: all */
  enum sort sort;
  bool json, calls;
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

static enum sort
sort_of (const struct argp_state *state, const char *value)
{
  static const char *const words[] = { [SORT_LIVE] = "live",
                                       [SORT_PEAK] = "peak",
                                       [SORT_TOTAL] = "total",
                                       [SORT_CALLS] = "calls" };
  for (enum sort sort = SORT_LIVE; sort <= SORT_CALLS; sort++)
    if (strcmp (words[sort], value) == 0)
      return sort;
  argp_error (state, "cannot sort by '%s': live, peak, total or calls", value);
  return SORT_AUTO;
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
                    "wrapper, site, chain, type, function, process or "
                    "pool",
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
    case KEY_SORT:
      a->sort = sort_of (state, value);
      return 0;
    case KEY_CALLS:
      a->calls = true;
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
         "Several, or all of a DIRECTORY, are added up.\n\n"
         "LIVE and OBJECTS are what is still allocated, or was when the "
         "process ended; PEAK is what was live at the moment when the program "
         "as a whole had most; TOTAL is all that was ever allocated; CALLS "
         "also counts resizes, frees and failures. (overhead of A) is what is "
         "left of the blocks that allocator A cuts its objects from.",
};

static void
report (const struct arguments *a, const struct report_input *input)
{
  struct aggregate *sums = aggregate_new (a->view, (int)a->level);
  const struct text_options text
      = { a->top < 0 ? 20 : (size_t)a->top, a->calls, input->files };
  for (size_t i = 0; i < input->count; i++)
    charge_profile (sums, input->profiles[i]);
  aggregate_finish (sums, a->sort);
  if (a->json)
    json_report (sums, a->top < 0 ? 0 : (size_t)a->top);
  else
    text_report (sums, &text);
  aggregate_free (sums);
}

int
cmd_report (int argc, char **argv)
{
  struct arguments a
      = { .view = &views[BY_SITE], .level = LEVEL_NONE, .top = -1 };
  argp_parse (&argp, argc, argv, 0, NULL, &a);
  struct report_input input = report_input_open (a.files, a.count);
  if (input.count)
    report (&a, &input);
  bool good = input.count && !input.failed;
  report_input_close (&input);
  return good ? STATUS_GOOD : STATUS_FAILED;
}
