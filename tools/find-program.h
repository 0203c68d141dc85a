/* SPDX-License-Identifier: MIT */
/* Where programs are.  */

#ifndef ALLOCS_FIND_PROGRAM_H
#define ALLOCS_FIND_PROGRAM_H

/* The path of the program NAME, to be freed; NULL with errno set if there is
   none that may be run.  */
char *find_program (const char *name);

#endif
