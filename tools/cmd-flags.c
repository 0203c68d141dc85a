/* SPDX-License-Identifier: MIT */
/* `allocs flags': what to put into CFLAGS, on one line.  */

#include <argp.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "commands.h"
#include "config-messages.h"
#include "memory.h"
#include "message.h"
#include "where.h"

enum
{
  KEY_CONFIG = 256,
  KEY_STATIC,
  KEY_LDFLAGS,
  KEY_CC
};

static const struct argp_option options[] = {
  { "config", KEY_CONFIG, "FILE", 0,
    "A config: a path, or the name of a ready-made one; may be given again",
    0 },
  { "static", KEY_STATIC, NULL, 0, "For programs that are linked with -static",
    0 },
  { "ldflags", KEY_LDFLAGS, NULL, 0,
    "Print instead what to add to the link, so that the runtime is part of "
    "the program and needs no `allocs run'",
    0 },
  { "cc", KEY_CC, "COMMAND", 0,
    "The compiler that gets the flags (" ALLOCS_CC ")", 0 },
  { 0 },
};

struct arguments
{
  const char **configs;
  size_t config_count;
  bool is_static, ldflags;
  const char *compiler;
  FILE *line; /* what is printed if nothing goes wrong */
};

static error_t
parse (int key, char *value, struct argp_state *state)
{
  struct arguments *a = state->input;
  switch (key)
    {
    case KEY_CONFIG:
      a->configs
          = more_items (a->configs, a->config_count, sizeof *a->configs);
      a->configs[a->config_count++] = value;
      return 0;
    case KEY_STATIC:
      a->is_static = true;
      return 0;
    case KEY_LDFLAGS:
      a->ldflags = true;
      return 0;
    case KEY_CC:
      a->compiler = value;
      return 0;
    case ARGP_KEY_ARG:
      argp_error (state, "too many arguments; for a config: --config %s",
                  value);
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp argp = {
  .options = options,
  .parser = parse,
  .doc = "Print the flags by which GCC instruments what it compiles.\v"
         "For example: make CFLAGS=\"-O2 $(allocs flags --config lua)\"",
};

/* Print the flag BEFORE with the path PATH to LINE.  The line will be taken
   apart at blanks, so a path with one is refused.  */
static bool
print_flag (FILE *line, const char *before, const char *path)
{
  if (strpbrk (path, " \t\n'\"\\$`*?[]();&|<>#~"))
    {
      complain ("cannot write '%s' into a line of flags: it has a character "
                "that shells or make take for their own; move it",
                path);
      return false;
    }
  fprintf (line, "%s%s", before, path);
  return true;
}

/* The plugin in the plugin directory of COMPILER, to be freed; NULL if it does
   not tell that.  */
static char *
installed_plugin (const char *compiler)
{
  char directory[PATH_MAX] = "";
  char *command = format_string ("%s -print-file-name=plugin", compiler);
  FILE *output = popen (command, "r");
  bool good = output && fgets (directory, sizeof directory, output);
  if (output && pclose (output) != 0)
    good = false;
  free (command);
  directory[strcspn (directory, "\n")] = '\0';
  if (good)
    return format_string ("%s/allocs.so", directory);
  complain ("cannot ask the compiler '%s' where its plugins are; name another "
            "by --cc",
            compiler);
  return NULL;
}

/* The plugin: beside the tool, or where COMPILER looks for plugins; NULL if it
   is in neither place.  */
static char *
find_plugin (const char *compiler)
{
  char *path = beside_tool ("allocs.so");
  if (!path)
    path = installed_plugin (compiler);
  if (!path || access (path, R_OK) == 0)
    return path;
  complain ("cannot find the plugin '%s'; build it for '%s', or name another "
            "compiler by --cc",
            path, compiler);
  free (path);
  return NULL;
}

/* Read the config NAME into CONFIG and print its flag.  */
static bool
add_config (const struct arguments *a, struct config *config, const char *name)
{
  char *directory = ready_configs ();
  bool good = config_add_file (config, name, directory, &config_messages);
  free (directory);
  if (!good)
    return false;
  /* A bare name is a ready-made config, which the plugin finds as we did.  */
  if (!strpbrk (name, "/."))
    return print_flag (a->line, " -fplugin-arg-allocs-config=", name);
  char *path = realpath (name, NULL);
  good = path && print_flag (a->line, " -fplugin-arg-allocs-config=", path);
  free (path);
  return good;
}

/* Print the configs, and the hash of what they say together: the flags change
   when a config does, so whatever caches objects by their flags sees it.  */
static bool
print_configs (const struct arguments *a)
{
  struct config *config = config_new (&config_messages);
  char *directory = ready_configs ();
  bool good = true;
  for (size_t i = 0; i < a->config_count; i++)
    good = add_config (a, config, a->configs[i]) && good;
  good = config_add_list (config, getenv ("ALLOCS_CONFIG"), directory,
                          &config_messages)
         && good;
  good = config_add_environment (config, &config_messages) && good;
  config_finish (config, &config_messages);
  good = good && !config->has_errors;
  if (good)
    fprintf (a->line, " -fplugin-arg-allocs-stamp=%016" PRIx64,
             config_hash (config));
  free (directory);
  config_free (config);
  return good;
}

static bool
print_compile_flags (const struct arguments *a)
{
  char *plugin = find_plugin (a->compiler);
  bool good = plugin && print_flag (a->line, "-fplugin=", plugin)
              && print_configs (a);
  if (a->is_static)
    fputs (" -fplugin-arg-allocs-static", a->line);
  free (plugin);
  return good;
}

static bool
print_link_flags (const struct arguments *a)
{
  char *library = beside_tool_or_in (
      a->is_static ? "liballocs-rt.a" : "liballocs-rt.so", ALLOCS_LIBDIR);
  bool good = access (library, R_OK) == 0;
  if (!good)
    complain ("cannot find the runtime '%s'; build it", library);
  /* Nothing in the program refers to the runtime but weakly: so it must be
     said that it is needed.  */
  good = good
         && print_flag (a->line,
                        a->is_static ? "-Wl,--undefined=__allocs_attach "
                                     : "-Wl,--push-state,--no-as-needed ",
                        library);
  if (good && !a->is_static)
    fprintf (a->line, " -Wl,--pop-state -Wl,-rpath,%.*s",
             (int)(strrchr (library, '/') - library), library);
  free (library);
  return good;
}

int
cmd_flags (int argc, char **argv)
{
  struct arguments a = { .compiler = ALLOCS_CC };
  char *line = NULL;
  size_t length;
  argp_parse (&argp, argc, argv, 0, NULL, &a);
  a.line = open_memstream (&line, &length);
  if (!a.line)
    give_up ("out of memory");
  bool good = a.ldflags ? print_link_flags (&a) : print_compile_flags (&a);
  fclose (a.line);
  if (good)
    puts (line);
  free (line);
  free (a.configs);
  return good ? STATUS_GOOD : STATUS_FAILED;
}
