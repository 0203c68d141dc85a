/* SPDX-License-Identifier: MIT */
/* The fast paths of malloc, calloc, realloc and free, in pieces: the context is
   known from the cell of the site that is pending, or (`routed') the thread has
   gone that way before; and nothing is special about block, page and thread.

   A fast path takes no lock and no atomic operation.  It looks at everything
   first and writes when nothing can go wrong any more, so that the way out is
   always the same: interpose-events.c begins from the beginning.  */

#ifndef RUNTIME_INTERPOSE_FAST_H
#define RUNTIME_INTERPOSE_FAST_H

#include "contexts.h"
#include "counters.h"
#include "interpose.h"
#include "objects.h"

#define ALWAYS_INLINE static inline __attribute__ ((always_inline))

/* Whether nothing is unusual about the thread: no lane, a dead record, inside
   an event, not tracked.  */
ALWAYS_INLINE bool
is_usual (const struct lane *lane)
{
  return likely (platform_stack () < lane->limit
                 && (PLATFORM_ADDS_AT_ONCE || !lane->in_index));
}

/* The context that MEMBER runs in, from the cell of the site; else 0.  The
   site is still pending.  */
ALWAYS_INLINE uint32_t
usual_context (const struct lane *lane, enum family member)
{
  if (unlikely (!is_usual (lane)))
    return 0;
  const struct allocs_site *site = thread_state.pending;
  if (unlikely (!site || site->key != family_keys[member]))
    return 0;
  return context_known_child (site, lane->context);
}

/* The same from the routes of the thread.  */
ALWAYS_INLINE uint32_t
routed_context (const struct lane *lane, enum family member, struct here here)
{
  if (unlikely (here.stack >= lane->limit || lane->in_index))
    return 0;
  struct source source
      = pending_source (&interpose_reached[member], (uintptr_t)here.caller);
  return context_routed_child (lane->thread, source, BASE_ROUTE | member);
}

/* The block P of SIZE bytes begins in CONTEXT; false: nothing has happened.  A
   null P has no page.  While the thread is in the index, a signal handler may
   count, but gives no row to another context.  */
ALWAYS_INLINE bool
usual_block (struct lane *lane, uint32_t context, void *p, size_t size,
             bool *ret_used_up)
{
  bool done = false;
  if (unlikely (size > OBJECTS_SMALL))
    return false;
  uintptr_t before = lane_enter_index (lane);
  uint64_t *slot
      = objects_free_slot ((uintptr_t)p, base_scales[(size + 7) / 16]);
  struct allocs_profile_thread_row *row = counters_place (lane, context);
  if (likely (slot && row->context == context))
    {
      __atomic_store_n (slot, slot_make ((uintptr_t)p, size, context),
                        __ATOMIC_RELAXED);
      platform_add (row->bytes, size);
      platform_add (row->objects, 1);
      platform_add (row->allocs, 1);
      *ret_used_up = platform_subtract (lane->room, (int64_t)size);
      done = true;
    }
  lane_leave_index (lane, before);
  return done;
}

/* The block P of SIZE bytes, which may be NULL, begins in CONTEXT.  */
ALWAYS_INLINE void *
block (struct lane *lane, uint32_t context, void *p, size_t size)
{
  bool is_used_up;
  if (unlikely (!usual_block (lane, context, p, size, &is_used_up)))
    return interpose_unusual_block (context, p, size);
  return unlikely (is_used_up) ? interpose_used_up (p) : p;
}

#endif
