/* SPDX-License-Identifier: MIT */
/* `allocs config': reads configs as the plugin does, prints what their merge
   says and where each line of it comes from, or what is wrong with them.  */

#include <argp.h>
#include <config.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "commands.h"

struct options
{
  struct config *config;
  bool check_only;
  bool bare;
  bool is_wrong;
};

static const char *const severities[] = {
  [CONFIG_ERROR] = "error",
  [CONFIG_WARNING] = "warning",
  [CONFIG_NOTE] = "note",
};

enum { LONGEST_SHOWN = 200 };

/* A line with a caret under COLUMN; tabs stay tabs, so that it stands right
   whatever their width, and bytes that only continue a character take up no
   column.  */
static void
show_line (const char *line, unsigned column)
{
  fprintf (stderr, " %s\n ", line);
  for (unsigned i = 1; i < column && line[i - 1]; i++)
    if ((line[i - 1] & 0xc0) != 0x80)
      putc (line[i - 1] == '\t' ? '\t' : ' ', stderr);
  fputs ("^\n", stderr);
}

static void
report (void *data, enum config_severity severity, struct config_place place,
        const char *text, const char *line)
{
  (void) data;
  if (place.line == 0)
    fprintf (stderr, "allocs: %s: %s\n", severities[severity], text);
  else if (place.column == 0)
    fprintf (stderr, "%s:%u: %s: %s\n", place.file, place.line,
             severities[severity], text);
  else
    fprintf (stderr, "%s:%u:%u: %s: %s\n", place.file, place.line,
             place.column, severities[severity], text);
  if (line && place.column && strlen (line) <= LONGEST_SHOWN)
    show_line (line, place.column);
}

static const struct config_reporter reporter = { report, NULL };

/* Where the ready-made configs are: beside the tool in a build tree, else
   where `make install' puts them.  */
static const char *
ready_configs (void)
{
  static char path[PATH_MAX + sizeof "/share"];
  ssize_t size = readlink ("/proc/self/exe", path, PATH_MAX);
  path[size > 0 ? size : 0] = '\0';
  char *slash = strrchr (path, '/');
  if (!slash)
    return ALLOCS_DATADIR;
  strcpy (slash, "/share");
  return access (path, R_OK) == 0 ? path : ALLOCS_DATADIR;
}

static error_t
parse (int key, char *argument, struct argp_state *state)
{
  struct options *options = state->input;
  switch (key)
    {
    case 'c':
      options->check_only = true;
      return 0;
    case 'b':
      options->bare = true;
      return 0;
    case ARGP_KEY_ARG:
      if (!config_add_file (options->config, argument, ready_configs (),
                            &reporter))
        options->is_wrong = true;
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_option option_table[] = {
  { "check", 'c', NULL, 0, "Print nothing but what is wrong", 0 },
  { "bare", 'b', NULL, 0, "Leave out where each line comes from", 0 },
  { 0 },
};

static const struct argp parser = {
  option_table,
  parse,
  "[FILE...]",
  "Print the rules that the built-in config, each FILE over it, and the "
  "configs of the environment variable ALLOCS_CONFIG make together.\v"
  "FILE is a path, or the bare name of a ready-made config such as 'lua'.  "
  "Mistakes are printed on stderr as FILE:LINE:COLUMN: error: what is wrong; "
  "the exit status is 1 then.",
  NULL, NULL, NULL,
};

static void
print (const struct options *options)
{
  char *text = options->bare ? config_bare_text (options->config)
                             : config_text (options->config);
  fputs (text, stdout);
  free (text);
}

int
cmd_config (int argc, char **argv)
{
  struct options options = { .config = config_new (&reporter) };
  if (argp_parse (&parser, argc, argv, 0, NULL, &options) != 0)
    return STATUS_USAGE;
  if (!config_add_list (options.config, getenv ("ALLOCS_CONFIG"),
                        ready_configs (), &reporter))
    options.is_wrong = true;
  config_finish (options.config, &reporter);
  if (options.config->has_errors)
    options.is_wrong = true;
  if (!options.is_wrong && !options.check_only)
    print (&options);
  config_free (options.config);
  return options.is_wrong ? STATUS_FAILED : STATUS_GOOD;
}
