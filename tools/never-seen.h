/* SPDX-License-Identifier: MIT */
/* What was configured and is in no program.  */

#ifndef ALLOCS_NEVER_SEEN_H
#define ALLOCS_NEVER_SEEN_H

#include <config.h>

#include "elf-sections.h"
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

/* The parts of it.  Names stand in lists as "FUNCTION of SECTION".

   Add to SEEN the rules of which a module with the descriptors S has a site or
   an entry.  */
void never_seen_see (struct name_list *seen, const struct elf_sections *s);

/* Add to LIST the names that CONFIG has from a text named FILE; NULL: all.  */
void never_seen_add_names (struct name_list *list, const struct config *config,
                           const char *file);

/* For configs that were good when a unit was built with them.  */
extern const struct config_reporter never_seen_silent;

#endif
