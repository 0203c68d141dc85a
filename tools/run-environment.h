/* SPDX-License-Identifier: MIT */
/* The environment that brings the runtime into a program, as
   runtime/settings.def has it.  */

#ifndef ALLOCS_RUN_ENVIRONMENT_H
#define ALLOCS_RUN_ENVIRONMENT_H

#include <stdbool.h>
#include <sys/types.h>

/* What the runtime is to write to: OUTPUT, which may hold the runtime's %p, or
   if that is NULL, a name made of that of PROGRAM.  It begins with a slash;
   to be freed.  */
char *output_template (const char *output, const char *program);

/* The file that the process PID writes for TEMPLATE; to be freed.  */
char *output_file (const char *template, pid_t pid);

/* Set the environment of this process so that PROGRAM, which it is about to
   become, runs with the library RUNTIME; with CHILDREN, the programs that it
   starts, too.  */
void set_run_environment (const char *runtime, const char *program,
                          const char *template, bool children);

#endif
