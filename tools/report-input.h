/* SPDX-License-Identifier: MIT */
/* The profiles that a report is made of.  */

#ifndef ALLOCS_REPORT_INPUT_H
#define ALLOCS_REPORT_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "profile-file.h"

struct report_input
{
  struct profile **profiles;
  size_t count;
  bool failed; /* one of them could not be read; it has been said why */
  char *files; /* what to type to name them again */
};

/* Open the COUNT files and directories NAMES; without any, the newest profile
   of the working directory.  */
struct report_input report_input_open (char **names, int count);

void report_input_close (struct report_input *input);

#endif
