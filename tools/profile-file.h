/* SPDX-License-Identifier: MIT */
/* A profile file, mapped and checked: include/allocs/profile.h has the format.

   The process may go on writing while we read.  What was there when the file
   was opened is what we see; only counters may change under us.  */

#ifndef ALLOCS_PROFILE_FILE_H
#define ALLOCS_PROFILE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <allocs/profile.h>

enum
{
  PROFILE_KINDS = ALLOCS_PROFILE_POOLS + 1
};

/* A run of items of one kind.  */
struct profile_run
{
  uint32_t first; /* number of the first */
  uint32_t count;
  uint32_t item_bytes;
  const unsigned char *items;
};

/* All items of one kind.  The runs are in the order of their numbers and do
   not overlap.  */
struct profile_table
{
  struct profile_run *runs;
  size_t run_count;
  uint32_t end;  /* the number behind that of the last item */
  uint32_t room; /* the end, once the last run is full */
};

struct profile
{
  char *name; /* of the file */
  const unsigned char *bytes;
  size_t size;
  size_t last_nul; /* a text that begins at or before this ends in the file */
  struct allocs_profile_header header;
  struct profile_table tables[PROFILE_KINDS]; /* by kind */
};

/* Open the profile NAME.  NULL if that cannot be done; it has been said
   why.  */
struct profile *profile_open (const char *name);

void profile_close (struct profile *profile);

/* Read the header of the file NAME into RET_HEADER.  False if it is no profile,
   or one that this tool cannot read; then it has been said why.  */
bool profile_peek (const char *name, struct allocs_profile_header *ret_header);

/* The string TEXT; NULL if there is none.  */
const char *profile_text (const struct profile *profile, allocs_text text);

/* Copy the item NUMBER of KIND to the SIZE bytes at ITEM.  What does not exist,
   and fields that the writer did not know, are zero.  */
void profile_read (const struct profile *profile,
                   enum allocs_profile_kind kind, uint32_t number, void *item,
                   size_t size);

/* Whether all items of PROFILE refer to items and texts that exist, or if not,
   with a good reason; it has been said where not.  profile_open asks this.  */
bool profile_check (const struct profile *profile);

/* profile_site (PROFILE, 7) is the site 7, and so on.  */
#define PROFILE_READER(name, kind)                                            \
  static inline struct allocs_profile_##name profile_##name (                 \
      const struct profile *profile, uint32_t number)                         \
  {                                                                           \
    struct allocs_profile_##name item;                                        \
    profile_read (profile, ALLOCS_PROFILE_##kind, number, &item,              \
                  sizeof item);                                               \
    return item;                                                              \
  }
PROFILE_READER (module, MODULES)
PROFILE_READER (unit, UNITS)
PROFILE_READER (config, CONFIGS)
PROFILE_READER (instance, INSTANCES)
PROFILE_READER (entry, ENTRIES)
PROFILE_READER (type, TYPES)
PROFILE_READER (site, SITES)
PROFILE_READER (context, CONTEXTS)
PROFILE_READER (row, ROWS)
PROFILE_READER (thread_row, THREAD_ROWS)
PROFILE_READER (pool, POOLS)
#undef PROFILE_READER

#endif
