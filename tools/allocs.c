/* SPDX-License-Identifier: MIT */
/* The command `allocs': finds the subcommand and calls it.  */

#include <argp.h>
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <allocs/version.h>
#include <config.h>

#include "commands.h"
#include "memory.h"
#include "message.h"

struct command
{
  const char *name;
  int (*run) (int argc, char **argv);
  const char *arguments, *purpose;
};

static const struct command commands[] = {
  { "flags", cmd_flags, "[--config FILE]", "what to put into CFLAGS" },
  { "config", cmd_config, "[FILE...]", "what configs say, or what is wrong" },
  { "run", cmd_run, "PROGRAM...", "run a program, which leaves a profile" },
  { "report", cmd_report, "[FILE] [--by WHAT]",
    "who holds the memory, from a profile" },
  { "sites", cmd_sites, "FILE...", "what is instrumented in a program" },
  { "suggest", cmd_suggest, "FILE...", "a config for what has no rule yet" },
};

enum
{
  COMMANDS = sizeof commands / sizeof *commands
};

static int
list_commands (void)
{
  puts ("Who holds the memory of a program: allocators, wrappers, call sites."
        "\n");
  for (unsigned i = 0; i < COMMANDS; i++)
    {
      char *usage
          = format_string ("%s %s", commands[i].name, commands[i].arguments);
      printf ("  allocs %-27s %s\n", usage, commands[i].purpose);
      free (usage);
    }
  puts ("\nallocs COMMAND --help tells more.");
  return STATUS_GOOD;
}

static int
print_version (void)
{
  puts ("allocs " ALLOCS_VERSION);
  return STATUS_GOOD;
}

/* Call COMMAND; argp names it by argv[0] in its messages.  */
static int
call (const struct command *command, int argc, char **argv)
{
  char *name = format_string ("allocs %s", command->name);
  argv[0] = name;
  int status = command->run (argc, argv);
  free (name);
  return status;
}

static int
unknown_command (const char *name)
{
  struct config_nearest nearest = { .word = name, .size = strlen (name) };
  for (unsigned i = 0; i < COMMANDS; i++)
    config_nearest_try (&nearest, commands[i].name);
  complain ("there is no command '%s'%s", name,
            nearest.best ? config_suggestion (&nearest)
                         : "; `allocs' alone lists them");
  return STATUS_USAGE;
}

static int
dispatch (int argc, char **argv)
{
  if (argc < 2 || strcmp (argv[1], "--help") == 0
      || strcmp (argv[1], "-h") == 0 || strcmp (argv[1], "help") == 0)
    return list_commands ();
  if (strcmp (argv[1], "--version") == 0 || strcmp (argv[1], "-V") == 0)
    return print_version ();
  for (unsigned i = 0; i < COMMANDS; i++)
    if (strcmp (argv[1], commands[i].name) == 0)
      return call (&commands[i], argc - 1, argv + 1);
  return unknown_command (argv[1]);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  argp_err_exit_status = STATUS_USAGE;
  int status = dispatch (argc, argv);
  /* A full disk is noticed only now.  */
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  complain ("cannot write the output: %s", strerror (errno));
  return STATUS_FAILED;
}
