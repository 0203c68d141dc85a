/* SPDX-License-Identifier: MIT */
/* The subcommands of `allocs', one file cmd-NAME.c each.

   A subcommand is called as main would be: argv[0] is "allocs NAME", the
   arguments of the subcommand follow.  What it returns is the exit status of
   the tool.  Results go to stdout, everything else to stderr.  */

#ifndef ALLOCS_COMMANDS_H
#define ALLOCS_COMMANDS_H

/* Exit statuses of the tool itself.  */
enum
{
  STATUS_GOOD = 0,
  STATUS_FAILED = 1,       /* it was understood, and could not be done */
  STATUS_USAGE = 2,        /* it was not understood */
  STATUS_RUN_FAILED = 98,  /* of `run': allocs failed, not the program */
  STATUS_CANNOT_RUN = 126, /* of `run', as env has them */
  STATUS_NOT_FOUND = 127
};

int cmd_run (int argc, char **argv);
int cmd_report (int argc, char **argv);
int cmd_sites (int argc, char **argv);
int cmd_suggest (int argc, char **argv);
int cmd_flags (int argc, char **argv);
int cmd_config (int argc, char **argv);

#endif
