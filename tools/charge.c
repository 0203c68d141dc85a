/* SPDX-License-Identifier: MIT */
/* Charges the counters of each context of a profile: bytes to one row, calls to
   another, what is left of a parent block to the overhead of the allocator
   that fills it.  Sums are modulo 2^64, so parts may be negative; rows are put
   right in aggregate.c.  */

#include "charge.h"

#include <stdlib.h>

#include "identity.h"
#include "memory.h"

/* One profile while it is charged.  Its rows are found by the numbers of items
   here, so that their identities are asked for once.  */
struct charging
{
  struct aggregate *aggregate;
  const struct profile *profile;
  struct chain *chains;
  struct row **rows;      /* by the number of an item of the view */
  struct row **overheads; /* by the number of an instance */
  uint32_t *pools;        /* class that a context counts for, or 0 */
  uint64_t base_live;     /* at level 0 */
  bool now_is_peak;       /* more is live than at the last high-water mark */
};

/* Of END items; those that a running process made after we looked are
   unknown.  */
static uint32_t
existing (uint32_t item, uint32_t end)
{
  return item < end ? item : 0;
}

static struct row *
row_of_item (struct charging *c, uint32_t item)
{
  item = existing (item, view_items (c->aggregate->view, c->profile));
  if (!c->rows[item])
    {
      struct row wanted = { .profile = c->profile, .item = item };
      wanted.identity
          = c->aggregate->view->identity (c->profile, c->chains, item);
      c->rows[item] = aggregate_row (c->aggregate, &wanted);
    }
  return c->rows[item];
}

static struct row *
row_of_overhead (struct charging *c, uint32_t instance)
{
  if (!c->overheads[instance])
    {
      struct row wanted = { .profile = c->profile, .item = instance };
      wanted.overhead = true;
      wanted.identity = identity_of_instance (c->profile, instance);
      c->overheads[instance] = aggregate_row (c->aggregate, &wanted);
    }
  return c->overheads[instance];
}

/* The instance whose overhead the rest of PLACE's objects is, or 0: the one
   whose objects lie in them, or that asked for them to fill them.  */
static uint32_t
overhead_of (const struct charging *c, const struct place *place)
{
  if (c->aggregate->level != LEVEL_NONE || !c->aggregate->view->has_overhead
      || place->kind != ALLOCS_KIND_ALLOCATOR)
    return 0;
  uint32_t instance
      = place->context.inner ? place->context.inner : place->chain->outer;
  return existing (instance,
                   c->profile->tables[ALLOCS_PROFILE_INSTANCES].end);
}

static struct amount
live_of (const struct allocs_profile_row *counters)
{
  return (struct amount){
    counters->inherited_bytes + counters->bytes - counters->freed_bytes
        - counters->released_bytes,
    counters->inherited_objects + counters->objects - counters->freed_objects
        - counters->released_objects,
  };
}

/* Those of classes of pools are of any level.  */
static void
note_level (struct row *row, const struct place *place)
{
  int level = place->context.level;
  if (place->pool)
    return;
  if (row->level == LEVEL_NONE)
    row->level = level;
  else if (row->level != level)
    row->level = LEVEL_MIXED;
}

/* Bytes that were allocated in all belong to who asked for them, whatever
   became of them.  */
static void
charge_total (struct charging *c, const struct place *place,
              const struct allocs_profile_row *counters)
{
  struct row *row = row_of_item (c, c->aggregate->view->bytes_item (place));
  row->total.bytes += counters->bytes;
  row->total.objects += counters->objects;
  row->released.bytes += counters->released_bytes;
  row->released.objects += counters->released_objects;
  if (counters->objects | counters->inherited_objects)
    note_level (row, place);
}

static void
charge_live (struct charging *c, const struct place *place,
             const struct allocs_profile_row *counters)
{
  uint32_t overhead = overhead_of (c, place);
  struct row *row
      = overhead ? row_of_overhead (c, overhead)
                 : row_of_item (c, c->aggregate->view->bytes_item (place));
  struct amount live = live_of (counters);
  if (c->aggregate->level == LEVEL_NONE)
    live.bytes -= counters->inner_bytes;
  row->live.bytes += live.bytes;
  row->live.objects += live.objects;
  row->peak.bytes += c->now_is_peak ? live.bytes : counters->peak_bytes;
  row->peak.objects += c->now_is_peak ? live.objects : counters->peak_objects;
  if (counters->objects | counters->inherited_objects)
    note_level (row, place);
}

/* Blocks that an allocator got for itself from another one are that
   allocator's FROM_PARENT.  */
static void
charge_parent (struct charging *c, const struct place *place,
               const struct allocs_profile_row *counters)
{
  const enum by by = c->aggregate->view->by;
  if ((by != BY_ALLOCATOR && by != BY_INSTANCE)
      || place->kind != ALLOCS_KIND_ALLOCATOR || place->chain->outer == 0)
    return;
  struct row *row = row_of_item (c, place->chain->outer);
  struct amount live = live_of (counters);
  row->from_parent.bytes += live.bytes;
  row->from_parent.objects += live.objects;
}

static void
charge_calls (struct charging *c, const struct place *place,
              const struct allocs_profile_row *counters)
{
  uint32_t item = c->aggregate->view->calls_item (place);
  if (item == NO_ITEM)
    return;
  struct row *row = row_of_item (c, item);
  row->calls[place->entry.role >= ALLOCS_ROLE_CREATE ? CALL_OTHER
                                                     : CALL_ALLOC]
      += counters->allocs;
  row->calls[CALL_RESIZE] += counters->resizes;
  row->calls[CALL_FREE] += counters->frees;
  row->calls[CALL_FREE_NULL] += counters->null_frees;
  row->calls[CALL_FAILED] += counters->failures;
}

static void
add_coverage (struct coverage *coverage, uint64_t bytes,
              const bool known[KNOWN_COUNT])
{
  coverage->all += bytes;
  for (unsigned i = 0; i < KNOWN_COUNT; i++)
    if (known[i])
      coverage->known[i] += bytes;
}

static void
charge_coverage (struct charging *c, const struct place *place,
                 const struct allocs_profile_row *counters)
{
  struct allocs_profile_site site
      = profile_site (c->profile, place->chain->shown);
  const bool known[KNOWN_COUNT] = {
    [KNOWN_ALLOCATOR] = place->entry.instance != 0,
    [KNOWN_WRAPPER_OR_SITE] = place->chain->wrapper != 0 || site.id != 0,
    [KNOWN_TYPE] = site.type != 0 || place->context.label != 0,
  };
  add_coverage (&c->aggregate->live,
                live_of (counters).bytes - counters->inner_bytes, known);
  add_coverage (&c->aggregate->total, counters->bytes, known);
}

/* By pool, objects are charged where they are counted for their pools, and only
   there.  */
static void
charge_pool (struct charging *c, struct place *place,
             const struct allocs_profile_row *counters)
{
  place->pool = c->pools[place->number];
  if (c->aggregate->view->by != BY_POOL || !place->pool)
    return;
  charge_total (c, place, counters);
  charge_live (c, place, counters);
}

static void
charge_context (struct charging *c, uint32_t context,
                const struct allocs_profile_row *counters)
{
  struct place place = place_of (c->profile, c->chains, context);
  if (place.context.flags & ALLOCS_PROFILE_OF_POOLS)
    {
      charge_pool (c, &place, counters);
      return;
    }
  if (c->aggregate->level != LEVEL_NONE
      && c->aggregate->level != place.context.level)
    return;
  charge_coverage (c, &place, counters);
  if (c->aggregate->view->by == BY_POOL)
    return;
  charge_total (c, &place, counters);
  charge_live (c, &place, counters);
  charge_parent (c, &place, counters);
  charge_calls (c, &place, counters);
}

/* Call EACH for every row of counters that PROFILE has, with its context.  */
static void
each_row (struct charging *c, void (*each) (struct charging *, uint32_t,
                                            const struct allocs_profile_row *))
{
  const struct profile *p = c->profile;
  for (uint32_t i = 1; i < p->tables[ALLOCS_PROFILE_ROWS].end; i++)
    {
      struct allocs_profile_row row = profile_row (p, i);
      each (c, i, &row);
    }
  for (uint32_t i = 0; i < p->tables[ALLOCS_PROFILE_THREAD_ROWS].end; i++)
    {
      struct allocs_profile_thread_row t = profile_thread_row (p, i);
      const struct allocs_profile_row row = {
        .bytes = t.bytes,
        .objects = t.objects,
        .freed_bytes = t.freed_bytes,
        .freed_objects = t.freed_objects,
        .allocs = t.allocs,
        .resizes = t.resizes,
        .frees = t.frees,
      };
      if (t.context)
        each (c, t.context, &row);
    }
}

static void
add_base_live (struct charging *c, uint32_t context,
               const struct allocs_profile_row *counters)
{
  struct allocs_profile_context place = profile_context (c->profile, context);
  if (place.level == 0 && !(place.flags & ALLOCS_PROFILE_OF_POOLS))
    c->base_live += live_of (counters).bytes;
}

/* The classes of pools that contexts count for, by the numbers of contexts.  */
static uint32_t *
pools_of_contexts (const struct profile *p)
{
  uint32_t end = p->tables[ALLOCS_PROFILE_CONTEXTS].end;
  uint32_t *pools = new_items (end, sizeof *pools);
  for (uint32_t i = 1; i < p->tables[ALLOCS_PROFILE_POOLS].end; i++)
    {
      uint32_t row = profile_pool (p, i).row;
      if (row < end)
        pools[row] = i;
    }
  return pools;
}

static void
charge_pools (struct charging *c)
{
  for (uint32_t i = 1; i < c->profile->tables[ALLOCS_PROFILE_POOLS].end; i++)
    {
      struct allocs_profile_pool pool = profile_pool (c->profile, i);
      struct pool_counts *counts = &row_of_item (c, i)->pools;
      counts->live += pool.live;
      counts->created += pool.created;
      counts->destroyed += pool.destroyed;
      counts->resets += pool.resets;
    }
}

void
charge_profile (struct aggregate *a, const struct profile *p)
{
  struct charging c = { .aggregate = a, .profile = p };
  aggregate_note_profile (a, p);
  c.chains = chains_of (p);
  c.pools = pools_of_contexts (p);
  c.rows = new_items (view_items (a->view, p), sizeof *c.rows);
  c.overheads = new_items (p->tables[ALLOCS_PROFILE_INSTANCES].end,
                           sizeof *c.overheads);
  each_row (&c, add_base_live);
  c.now_is_peak
      = (int64_t)c.base_live > 0 && c.base_live > p->header.peak_bytes;
  each_row (&c, charge_context);
  if (a->view->by == BY_POOL)
    charge_pools (&c);
  free (c.pools);
  free (c.overheads);
  free (c.rows);
  free (c.chains);
}
