/* SPDX-License-Identifier: MIT */
/* `allocs config': reads configs as the plugin does, prints what their merge
   says and where each line of it comes from, or what is wrong with them.  */

#include <argp.h>
#include <config.h>
#include <stdio.h>
#include <stdlib.h>

#include "commands.h"
#include "config-messages.h"

struct options
{
  struct config *config;
  char *ready; /* where the ready-made configs are */
  bool check_only;
  bool bare;
  bool files;
  bool is_wrong;
};

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
    case 'f':
      options->files = true;
      return 0;
    case ARGP_KEY_ARG:
      if (!config_add_file (options->config, argument, options->ready,
                            &config_messages))
        options->is_wrong = true;
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_option option_table[] = {
  { "check", 'c', NULL, 0, "Print nothing but what is wrong", 0 },
  { "bare", 'b', NULL, 0, "Leave out where each line comes from", 0 },
  { "files", 'f', NULL, 0,
    "Print instead the names of the files that were read, one a line, for "
    "build systems",
    0 },
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
  if (options->files)
    {
      for (struct config_name *f = options->config->files; f; f = f->next)
        puts (f->name);
      return;
    }
  char *text = options->bare ? config_bare_text (options->config)
                             : config_text (options->config);
  fputs (text, stdout);
  free (text);
}

int
cmd_config (int argc, char **argv)
{
  struct options options = { .config = config_new (&config_messages),
                             .ready = ready_configs () };
  if (argp_parse (&parser, argc, argv, 0, NULL, &options) != 0)
    return STATUS_USAGE;
  if (!config_add_list (options.config, getenv ("ALLOCS_CONFIG"),
                        options.ready, &config_messages))
    options.is_wrong = true;
  if (!config_add_environment (options.config, &config_messages))
    options.is_wrong = true;
  config_finish (options.config, &config_messages);
  if (options.config->has_errors)
    options.is_wrong = true;
  if (!options.is_wrong && !options.check_only)
    print (&options);
  config_free (options.config);
  free (options.ready);
  return options.is_wrong ? STATUS_FAILED : STATUS_GOOD;
}
