/* SPDX-License-Identifier: MIT */
/* `allocs config': reads configs as the plugin does, prints what their merge
   says and where each line of it comes from, or what is wrong with them, or
   what they match in programs.  */

#include <argp.h>
#include <config.h>
#include <elf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "commands.h"
#include "config-check.h"
#include "config-json.h"
#include "config-messages.h"
#include "memory.h"

enum
{
  KEY_FORMAT = 256
};

struct options
{
  struct config *config;
  char *ready;    /* where the ready-made configs are */
  char **modules; /* the arguments that are ELF files */
  size_t module_count;
  bool check;
  bool bare, files, json;
  bool is_wrong;
};

/* Whether NAME is that of a ready-made config: that goes before a file.  */
static bool
is_ready_made (const struct options *options, const char *name)
{
  char *path = format_string ("%s/%s.conf", options->ready, name);
  bool found = !strpbrk (name, "/.") && access (path, R_OK) == 0;
  free (path);
  return found;
}

/* Whether the file NAME is an object file, program or library; a config that is
   no text may begin in the same way.  */
static bool
is_elf (const char *name)
{
  unsigned char header[EI_NIDENT + 2] = "";
  struct stat status;
  /* A pipe would be waited for.  */
  bool is_file = stat (name, &status) == 0 && S_ISREG (status.st_mode);
  FILE *file = is_file ? fopen (name, "rb") : NULL;
  if (!file)
    return false;
  size_t size = fread (header, 1, sizeof header, file);
  fclose (file);
  bool is_little = header[EI_DATA] == ELFDATA2LSB;
  unsigned low = header[EI_NIDENT + !is_little];
  unsigned high = header[EI_NIDENT + is_little];
  return size == sizeof header && memcmp (header, ELFMAG, SELFMAG) == 0
         && high == 0 && low >= ET_REL && low <= ET_DYN;
}

static void
take_argument (struct options *options, char *argument)
{
  if (!is_ready_made (options, argument) && is_elf (argument))
    {
      options->modules = more_items (options->modules, options->module_count,
                                     sizeof *options->modules);
      options->modules[options->module_count++] = argument;
    }
  else if (!config_add_file (options->config, argument, options->ready,
                             &config_messages))
    options->is_wrong = true;
}

static error_t
parse (int key, char *argument, struct argp_state *state)
{
  struct options *options = state->input;
  switch (key)
    {
    case 'c':
      options->check = true;
      return 0;
    case 'b':
      options->bare = true;
      return 0;
    case 'f':
      options->files = true;
      return 0;
    case KEY_FORMAT:
      options->json = strcmp (argument, "json") == 0;
      if (!options->json && strcmp (argument, "text") != 0)
        argp_error (state, "unknown format '%s': text or json", argument);
      return 0;
    case ARGP_KEY_ARG:
      take_argument (options, argument);
      return 0;
    case ARGP_KEY_END:
      if (options->module_count && !options->check)
        argp_error (state, "'%s' is a program or library; to hold the config "
                    "against it: --check", options->modules[0]);
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_option option_table[] = {
  { "check", 'c', NULL, 0,
    "Print nothing but what is wrong; with programs and libraries among the "
    "FILEs, also what each rule matched in them", 0 },
  { "bare", 'b', NULL, 0, "Leave out where each line comes from", 0 },
  { "files", 'f', NULL, 0,
    "Print instead the names of the files that were read, one a line, for "
    "build systems",
    0 },
  { "format", KEY_FORMAT, "FORMAT", 0, "`text' (the default) or `json'", 0 },
  { 0 },
};

static const struct argp parser = {
  option_table,
  parse,
  "[FILE...]",
  "Print the rules that the built-in config, each FILE over it, the configs of "
  "the environment variable ALLOCS_CONFIG and liballocs' variables make "
  "together.\v"
  "FILE is a path, or the bare name of a ready-made config such as 'lua'.  "
  "Mistakes are printed on stderr as FILE:LINE:COLUMN: error: what is wrong; "
  "the exit status is 1 then.\n\n"
  "With --check, a FILE may be a program or library that was built with the "
  "plugin.  Without a config, those that it was built with are checked.  The "
  "exit status is 1 if a name of them was never seen, if an entry calls what "
  "its 'over' or 'within' does not name, if a part was built with another "
  "config, or without the plugin.",
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

/* True if the user said anything beside what is built in.  */
static bool
is_given (const struct config *config)
{
  if (config->files || config->ignored)
    return true;
  for (const struct config_section *s = config->sections; s; s = s->next)
    if (strcmp (s->place.file, config_builtin_name) != 0)
      return true;
  return false;
}

/* Hold the config against the modules; false if that found a fault.  */
static bool
check_modules (const struct options *options)
{
  struct config_check check = { 0 };
  config_check_run (&check, options->config, is_given (options->config),
                    options->modules, options->module_count);
  if (options->json)
    config_json_print (options->config, &check);
  else
    config_check_print (&check);
  bool good = check.fault_count == 0;
  config_check_done (&check);
  return good;
}

/* Read what the environment adds, and finish the config.  */
static void
finish (struct options *options)
{
  struct config *config = options->config;
  if (!config_add_list (config, getenv ("ALLOCS_CONFIG"), options->ready,
                        &config_messages)
      || !config_add_environment (config, &config_messages))
    options->is_wrong = true;
  config_finish (config, &config_messages);
  if (config->has_errors)
    options->is_wrong = true;
}

int
cmd_config (int argc, char **argv)
{
  struct options options = { .config = config_new (&config_messages),
                             .ready = ready_configs () };
  if (argp_parse (&parser, argc, argv, 0, NULL, &options) != 0)
    return STATUS_USAGE;
  finish (&options);
  if (!options.is_wrong && options.module_count)
    options.is_wrong = !check_modules (&options);
  else if (!options.is_wrong && options.json)
    config_json_print (options.config, NULL);
  else if (!options.is_wrong && !options.check)
    print (&options);
  config_free (options.config);
  free (options.modules);
  free (options.ready);
  return options.is_wrong ? STATUS_FAILED : STATUS_GOOD;
}
