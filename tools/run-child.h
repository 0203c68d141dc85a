/* SPDX-License-Identifier: MIT */
/* A child process that runs a program.  */

#ifndef ALLOCS_RUN_CHILD_H
#define ALLOCS_RUN_CHILD_H

#include <sys/types.h>

/* Run ARGUMENTS[0], which is found in PATH, with ARGUMENTS, as a child process,
   and wait for it.  PREPARE, with DATA, is called in the child before.  The
   result is the program's exit status, or 128 and the number of the signal that
   ended it; 126 or 127 if it could not be run, which has been said.  *RET_CHILD
   is the child's process id, 0 if it could not be run.

   A signal that a process sent to us is handed on; those of the terminal reach
   the child by themselves.  */
int run_child (char **arguments, void (*prepare) (void *data), void *data,
               pid_t *ret_child);

#endif
