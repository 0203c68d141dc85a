/* SPDX-License-Identifier: MIT */
/* What was configured and is in no program.  */

#ifndef ALLOCS_NEVER_SEEN_H
#define ALLOCS_NEVER_SEEN_H

#include "name-list.h"
#include "profile-file.h"

/* Configured names that never were seen.  */
struct never_seen
{
  struct name_list names; /* "FUNCTION of SECTION"; to be let go of */
  /* Modules whose file is gone or another one now: of these only what was
     executed is known.  */
  unsigned unreadable;
};

/* Which names of the configs that the modules of the COUNT profiles PROFILES
   were built with had neither a site nor an entry in any of them.  Names of
   the built-in config are not meant.  */
struct never_seen never_seen_in (const struct profile *const *profiles,
                                 size_t count);

#endif
