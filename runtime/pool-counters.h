/* SPDX-License-Identifier: MIT */
/* What the classes of pools count: their objects once more, in a row of their
   own.  And where a pool has its objects.  */

#ifndef RUNTIME_POOL_COUNTERS_H
#define RUNTIME_POOL_COUNTERS_H

#include "counters.h"
#include "objects.h"
#include "pools.h"

/* OBJECT, which has a pool, begins.  */
static inline void
pool_counters_begin (struct thread *thread, const struct object *object)
{
  struct allocs_profile_thread_row *row
      = counters_row (thread, pools_at (object->pool)->row);
  row->bytes += object->size;
  row->objects++;
}

/* It is freed.  */
static inline void
pool_counters_freed (struct thread *thread, const struct object *object)
{
  struct allocs_profile_thread_row *row
      = counters_row (thread, pools_at (object->pool)->row);
  row->freed_bytes += object->size;
  row->freed_objects++;
}

/* Objects at all.  */
struct sum
{
  uint64_t bytes, objects;
};

/* What SUM says counts for the context TO, and not for FROM any more.  */
static inline void
pool_counters_move (uint32_t from, uint32_t to, const struct sum *sum)
{
  counters_add (from, bytes, -sum->bytes);
  counters_add (from, objects, -sum->objects);
  counters_add (to, bytes, sum->bytes);
  counters_add (to, objects, sum->objects);
}

/* OBJECT, which has a pool, is in the index now: the pool must know the
   page.  */
static inline void
pool_counters_note (struct lane *lane, unsigned level,
                    const struct object *object)
{
  uintptr_t page = (object->start & -(uintptr_t)OBJECTS_PAGE) | level;
  if (likely (pools_at (object->pool)->last == page))
    return;
  if (objects_note_page (lane, level, object->start, object->pool))
    pools_note_page (object->pool, page);
}

#endif
