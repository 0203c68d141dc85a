/* SPDX-License-Identifier: MIT */
/* Sums the contexts of profiles into the rows of a view.

   Bytes are counted once: a context is charged with what its live objects do
   not hand on to objects inside them.  What is left of a block that an
   allocator fills is that allocator's overhead; the block still counts in the
   total of who asked for it.  A report of one level has whole objects
   instead.  */

#ifndef ALLOCS_AGGREGATE_H
#define ALLOCS_AGGREGATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "profile-file.h"
#include "view.h"

struct amount
{
  uint64_t bytes, objects;
};

enum call
{
  CALL_ALLOC,
  CALL_RESIZE,
  CALL_FREE,
  CALL_FREE_NULL,
  CALL_FAILED,
  CALL_OTHER, /* of entries that work on pools, or adopt */
  CALL_COUNT
};

/* Of pools that are one row.  */
struct pool_counts
{
  uint64_t live, created, destroyed, resets;
};

enum
{
  LEVEL_NONE = -1, /* of a row: it has no objects; of a report: all levels */
  LEVEL_MIXED = -2 /* of a row: its objects are of several levels */
};

struct row
{
  uint64_t identity; /* 0: what is not known */
  bool overhead;     /* of the instance ITEM */
  int level;
  /* Which item it is, in one of the profiles that have it.  */
  const struct profile *profile;
  uint32_t item;

  struct amount live, peak, total;
  struct amount released;    /* with the block that held them */
  struct amount from_parent; /* live blocks below, got by this allocator */
  uint64_t calls[CALL_COUNT];
  struct pool_counts pools; /* by pool */
};

/* By what rows are sorted, the largest first.  */
enum sort
{
  SORT_AUTO, /* by what is live; by the peak, if little of that is live */
  SORT_LIVE,
  SORT_PEAK,
  SORT_TOTAL,
  SORT_CALLS
};

enum known
{
  KNOWN_ALLOCATOR,
  KNOWN_WRAPPER_OR_SITE,
  KNOWN_TYPE,
  KNOWN_COUNT
};

/* Of which bytes the allocator, ... is known.  */
struct coverage
{
  uint64_t all;
  uint64_t known[KNOWN_COUNT];
};

/* What the runtime could not see.  */
struct unseen
{
  uint64_t missed, unknown_frees, unknown_objects;
  uint64_t peak_grain; /* how far the peak may be off */
  unsigned flags;      /* enum allocs_profile_flag */
};

struct aggregate
{
  const struct view *view;
  int level;

  struct row **rows; /* the most important first */
  size_t row_count;
  struct row totals;           /* the sum of all rows */
  enum sort sort;              /* of the rows; not SORT_AUTO */
  struct coverage live, total; /* of live bytes, and of all ever allocated */

  struct unseen unseen;

  const struct profile **profiles;
  size_t profile_count;
  void *tree; /* of the rows, by identity */
};

/* An empty report by VIEW; LEVEL as in enum above.  */
struct aggregate *aggregate_new (const struct view *view, int level);

/* The report is one of PROFILE, too, which must stay until aggregate_free.
   What it counts is for charge.h.  */
void aggregate_note_profile (struct aggregate *aggregate,
                             const struct profile *profile);

/* The row of AGGREGATE that has the identity and the overhead flag of WANTED;
   a copy of WANTED if there is none yet.  */
struct row *aggregate_row (struct aggregate *aggregate,
                           const struct row *wanted);

/* Sum the rows up and sort them by SORT; nothing can be added then.  */
void aggregate_finish (struct aggregate *aggregate, enum sort sort);

/* The coverage to tell: of what is live, or of all, if nothing is live.  */
const struct coverage *aggregate_coverage (const struct aggregate *aggregate);

/* Whether ROW never had an object, but only calls.  */
bool row_is_calls_only (const struct row *row);

/* All calls of ROW.  */
uint64_t row_calls (const struct row *row);

void aggregate_free (struct aggregate *aggregate);

#endif
