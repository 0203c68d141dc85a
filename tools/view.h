/* SPDX-License-Identifier: MIT */
/* The views of a report: by what its rows are.

   A view charges the bytes of a context to one item of the profile (a site, an
   instance, ...), and the calls of a context to another, or to none: a wrapper
   is charged with the bytes that came through it, and with the calls of its
   own entries only.  */

#ifndef ALLOCS_VIEW_H
#define ALLOCS_VIEW_H

#include <stdbool.h>
#include <stdint.h>

#include "chains.h"
#include "profile-file.h"

/* A context and what is known of it.  */
struct place
{
  const struct profile *profile;
  uint32_t number;
  struct allocs_profile_context context;
  struct allocs_profile_entry entry;
  unsigned kind; /* enum allocs_kind of the entry's instance */
  uint32_t pool; /* the class of pools that it counts for, or 0 */
  const struct chain *chain;
};

/* The context NUMBER of PROFILE, whose chains are CHAINS.  */
struct place place_of (const struct profile *profile,
                       const struct chain *chains, uint32_t number);

enum by
{
  BY_ALLOCATOR,
  BY_INSTANCE,
  BY_ENTRY,
  BY_WRAPPER,
  BY_SITE,
  BY_CHAIN,
  BY_TYPE,
  BY_FUNCTION,
  BY_PROCESS,
  BY_POOL,
  BY_COUNT
};

/* The item that stands for no row.  */
#define NO_ITEM UINT32_MAX

struct view
{
  const char *name;    /* of --by */
  const char *heading; /* of the column that says what a row is */
  enum by by;
  /* What its rows are; the number of an item is the number of a row, and 0 is
     the row of what is not known.  0: all of a process is one row.  */
  enum allocs_profile_kind items;
  bool has_overhead; /* shows what is left of parent blocks in own rows */
  bool tells_calls;  /* a row is of interest for its calls alone */
  const char *next;  /* the view that tells more, for the user to type */
  uint32_t (*bytes_item) (const struct place *place);
  uint32_t (*calls_item) (const struct place *place);
  uint64_t (*identity) (const struct profile *profile,
                        const struct chain *chains, uint32_t item);
};

extern const struct view views[BY_COUNT];

/* How many items of the view there are in PROFILE.  */
uint32_t view_items (const struct view *view, const struct profile *profile);

/* The view of that name, or NULL.  */
const struct view *view_find (const char *name);

#endif
