/* SPDX-License-Identifier: MIT */
/* Whether a program can be run with the runtime.  */

#ifndef ALLOCS_PROGRAM_CHECK_H
#define ALLOCS_PROGRAM_CHECK_H

#include <stdbool.h>

#include "name-list.h"

/* Find the program NAME as a shell would; its path, to be freed.  NULL if it
   cannot be run, or cannot be run with RUNTIME preloaded; it has been said
   why, and *RET_STATUS is the exit status for that.  */
char *program_check (const char *name, const char *runtime, int *ret_status);

/* Whether LIBRARY, without its folder, insists on being the first of a process:
   the runtime of a sanitizer.  */
bool is_sanitizer (const char *library);

/* Add to LIST the libraries of that kind that PROGRAM needs.  */
void program_sanitizers (const char *program, struct name_list *list);

#endif
