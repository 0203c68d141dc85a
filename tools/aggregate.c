/* SPDX-License-Identifier: MIT */
/* Rows: made when first charged, found by identity, summed.  */

#include "aggregate.h"

#include <search.h>
#include <stdlib.h>

#include "memory.h"

static int
compare_identity (const void *left, const void *right)
{
  const struct row *a = left, *b = right;
  if (a->overhead != b->overhead)
    return a->overhead ? 1 : -1;
  return (a->identity > b->identity) - (a->identity < b->identity);
}

struct row *
aggregate_row (struct aggregate *a, const struct row *wanted)
{
  struct row *const *found = tfind (wanted, &a->tree, compare_identity);
  if (found)
    return *found;
  struct row *row = new_items (1, sizeof *row);
  *row = *wanted;
  row->level = LEVEL_NONE;
  if (!tsearch (row, &a->tree, compare_identity))
    abort ();
  a->rows = more_items (a->rows, a->row_count, sizeof *a->rows);
  a->rows[a->row_count++] = row;
  return row;
}

struct aggregate *
aggregate_new (const struct view *view, int level)
{
  struct aggregate *a = new_items (1, sizeof *a);
  a->view = view;
  a->level = level;
  return a;
}

static void
add_unseen (struct unseen *unseen, const struct allocs_profile_header *header)
{
  unseen->missed += header->missed;
  unseen->unknown_frees += header->unknown_frees;
  unseen->unknown_objects += header->unknown_objects;
  unseen->peak_grain += header->peak_grain;
  unseen->flags |= header->flags;
}

void
aggregate_note_profile (struct aggregate *a, const struct profile *p)
{
  a->profiles
      = more_items (a->profiles, a->profile_count, sizeof *a->profiles);
  a->profiles[a->profile_count++] = p;
  add_unseen (&a->unseen, &p->header);
}

/* The counters of a process that runs are read one after the other: an object
   may be seen to end and not to have begun.  */
static void
forget_negative (struct amount *amount)
{
  if ((int64_t)amount->bytes < 0)
    amount->bytes = 0;
  if ((int64_t)amount->objects < 0)
    amount->objects = 0;
}

static void
add_amount (struct amount *sum, const struct amount *amount)
{
  sum->bytes += amount->bytes;
  sum->objects += amount->objects;
}

uint64_t
row_calls (const struct row *row)
{
  uint64_t sum = 0;
  for (unsigned i = 0; i < CALL_COUNT; i++)
    sum += row->calls[i];
  return sum;
}

bool
row_is_calls_only (const struct row *row)
{
  return !(row->live.bytes | row->live.objects | row->peak.bytes
           | row->peak.objects | row->total.bytes | row->total.objects
           | row->from_parent.bytes);
}

static void
add_to_totals (struct row *totals, struct row *row)
{
  forget_negative (&row->live);
  forget_negative (&row->peak);
  forget_negative (&row->total);
  forget_negative (&row->from_parent);
  add_amount (&totals->live, &row->live);
  add_amount (&totals->peak, &row->peak);
  add_amount (&totals->total, &row->total);
  add_amount (&totals->released, &row->released);
  for (unsigned i = 0; i < CALL_COUNT; i++)
    totals->calls[i] += row->calls[i];
}

static int
compare_numbers (uint64_t left, uint64_t right)
{
  return (left < right) - (left > right);
}

static uint64_t
sort_key (const struct row *row, enum sort sort)
{
  switch (sort)
    {
    case SORT_AUTO:
    case SORT_LIVE:
      return row->live.bytes;
    case SORT_PEAK:
      return row->peak.bytes;
    case SORT_TOTAL:
      return row->total.bytes;
    case SORT_CALLS:
      return row_calls (row);
    }
  return 0;
}

/* The order of rows by SORT; where that is the same, by what else there is.
   The identity makes it the same in every run.  */
static int
compare_importance (const void *left, const void *right, void *sort)
{
  const struct row *a = *(struct row *const *)left;
  const struct row *b = *(struct row *const *)right;
  const enum sort first = *(const enum sort *)sort;
  int order = compare_numbers (sort_key (a, first), sort_key (b, first));
  for (enum sort next = SORT_LIVE; order == 0 && next <= SORT_CALLS; next++)
    order = compare_numbers (sort_key (a, next), sort_key (b, next));
  return order ? order : compare_identity (a, b);
}

/* Who has freed nearly all at its end does not ask who holds the rest.  */
static enum sort
natural_sort (const struct row *totals)
{
  return totals->live.bytes < totals->peak.bytes / 10 ? SORT_PEAK : SORT_LIVE;
}

static bool
had_pools (const struct row *row)
{
  return row->pools.live | row->pools.created | row->pools.destroyed
         | row->pools.resets;
}

void
aggregate_finish (struct aggregate *a, enum sort sort)
{
  size_t kept = 0;
  for (size_t i = 0; i < a->row_count; i++)
    {
      add_to_totals (&a->totals, a->rows[i]);
      if (!row_is_calls_only (a->rows[i]) || row_calls (a->rows[i])
          || had_pools (a->rows[i]))
        a->rows[kept++] = a->rows[i];
    }
  a->row_count = kept;
  a->sort = sort == SORT_AUTO ? natural_sort (&a->totals) : sort;
  if (kept)
    qsort_r (a->rows, kept, sizeof *a->rows, compare_importance, &a->sort);
}

const struct coverage *
aggregate_coverage (const struct aggregate *a)
{
  return (int64_t)a->live.all > 0 ? &a->live : &a->total;
}

void
aggregate_free (struct aggregate *a)
{
  tdestroy (a->tree, free);
  free (a->rows);
  free (a->profiles);
  free (a);
}
