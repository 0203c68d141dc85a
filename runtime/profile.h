/* SPDX-License-Identifier: MIT */
/* The profile of this process (include/allocs/profile.h), as the other layers
   write it: numbered items, strings, tables of thread rows.

   Where no file can be had, the same lies in private memory.  An item is made
   in three steps: profile_next gives its place, the caller fills it in,
   profile_publish makes it part of the profile.  Between them the caller holds
   the lock that guards items of that kind.  */

#ifndef RUNTIME_PROFILE_H
#define RUNTIME_PROFILE_H

#include <allocs/profile.h>
#include <stdbool.h>

#define PROFILE_KINDS (ALLOCS_PROFILE_POOLS + 1)
#define PROFILE_EXTENTS 8192

/* Contexts and rows have the same number of items in an extent.  */
#define PROFILE_CONTEXT_SHIFT 9
#define PROFILE_MAX_CONTEXTS (PROFILE_EXTENTS << PROFILE_CONTEXT_SHIFT)

/* Where the items of each extent begin.  */
extern char *profile_extents[PROFILE_KINDS][PROFILE_EXTENTS];

/* Open the file, or what stands for it.  False if there is no memory.  */
bool profile_start (void);

struct allocs_profile_header *profile_header (void);

/* The text of STRING; 0 for NULL, and where there is no room.  */
allocs_text profile_text (const char *string);
/* The string of TEXT.  */
const char *profile_string (allocs_text text);

/* The place of the next item of KIND and its number, or NULL.  It is zero, or
   holds what an earlier caller left there without publishing it.  */
void *profile_next (enum allocs_profile_kind kind, uint32_t *ret_number);
void profile_publish (enum allocs_profile_kind kind);

/* The item N, which was published.  */
void *profile_item (enum allocs_profile_kind kind, uint32_t n);
/* One more than the number of the last item.  */
uint32_t profile_count (enum allocs_profile_kind kind);

/* COUNT thread rows, all unused, aligned to cache lines; or NULL.  */
struct allocs_profile_thread_row *profile_thread_rows (uint32_t count);
/* Call VISIT for all tables of thread rows.  */
void profile_each_thread_row (
    void (*visit) (struct allocs_profile_thread_row *row));

/* In a forked child: turn to a profile of its own, in which all items are as
   they were and all counters are zero.  All pointers stay what they were.  If
   it answers false, nothing may be written any more.  */
bool profile_renew (void);

/* Remove the file: nothing will be counted after all.  */
void profile_discard (void);

/* The process ends in order.  */
void profile_end (void);

static inline struct allocs_profile_context *
profile_context (uint32_t n)
{
  char *items
      = profile_extents[ALLOCS_PROFILE_CONTEXTS][n >> PROFILE_CONTEXT_SHIFT];
  return (struct allocs_profile_context *)items
         + (n & ((1u << PROFILE_CONTEXT_SHIFT) - 1));
}

static inline struct allocs_profile_row *
profile_row (uint32_t n)
{
  char *items
      = profile_extents[ALLOCS_PROFILE_ROWS][n >> PROFILE_CONTEXT_SHIFT];
  return (struct allocs_profile_row *)items
         + (n & ((1u << PROFILE_CONTEXT_SHIFT) - 1));
}

#endif
