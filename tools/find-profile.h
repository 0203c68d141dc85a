/* SPDX-License-Identifier: MIT */
/* Where profiles are.  */

#ifndef ALLOCS_FIND_PROFILE_H
#define ALLOCS_FIND_PROFILE_H

#include <stdbool.h>
#include <stddef.h>

struct profile_name
{
  char *name;
  unsigned long long start_time; /* of its process */
};

/* Names of profiles, in the order in which the processes began.  */
struct profile_names
{
  struct profile_name *names;
  size_t count;
};

/* The profiles in DIRECTORY; false if it cannot be read, with the reason
   said.  */
bool profiles_in (const char *directory, struct profile_names *ret_names);

void profile_names_done (struct profile_names *names);

#endif
