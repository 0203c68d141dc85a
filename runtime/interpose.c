/* SPDX-License-Identifier: MIT */
/* malloc, calloc and free.

   A block is put into the index after the base gave it out, and taken out
   before the base gets it back: from then on another thread may have it.  */

#include "interpose-fast.h"

static __attribute__ ((noinline)) void *
routed_malloc (size_t size, struct here here)
{
  struct lane *lane = thread_lane ();
  uint32_t context = routed_context (lane, FAMILY_malloc, here);
  if (likely (context))
    {
      thread_state.pending = NULL;
      return block (lane, context, base.malloc (size), size);
    }
  context = interpose_context (FAMILY_malloc, here);
  void *p = base.malloc (size);
  if (context)
    interpose_allocated (context, p, size);
  return p;
}

EXPORT void *
malloc (size_t size)
{
  struct lane *lane = thread_lane ();
  uint32_t context = usual_context (lane, FAMILY_malloc);
  if (unlikely (!context))
    return routed_malloc (size, HERE);
  thread_state.pending = NULL;
  return block (lane, context, base.malloc (size), size);
}

static __attribute__ ((noinline)) void *
routed_calloc (size_t count, size_t size, struct here here)
{
  struct lane *lane = thread_lane ();
  uint32_t context = routed_context (lane, FAMILY_calloc, here);
  if (likely (context))
    {
      thread_state.pending = NULL;
      return block (lane, context, base.calloc (count, size),
                    base_product (count, size));
    }
  context = interpose_context (FAMILY_calloc, here);
  void *p = base.calloc (count, size);
  if (context)
    interpose_allocated (context, p, base_product (count, size));
  return p;
}

EXPORT void *
calloc (size_t count, size_t size)
{
  struct lane *lane = thread_lane ();
  uint32_t context = usual_context (lane, FAMILY_calloc);
  if (unlikely (!context))
    return routed_calloc (count, size, HERE);
  thread_state.pending = NULL;
  return block (lane, context, base.calloc (count, size),
                base_product (count, size));
}

/* P is freed in CONTEXT; false: nothing has happened.  */
ALWAYS_INLINE bool
usual_free (struct lane *lane, uint32_t context, void *p)
{
  bool done = false;
  uintptr_t before = lane_enter_index (lane);
  struct allocs_profile_thread_row *row = counters_place (lane, context);
  uint64_t old, *slot = objects_taken_slot ((uintptr_t)p, &old);
  if (likely (slot && row->context == context))
    {
      uint32_t old_context = (uint32_t)(old >> SLOT_CONTEXT_SHIFT);
      struct allocs_profile_thread_row *old_row
          = counters_place (lane, old_context);
      uint64_t size = old & OBJECTS_SMALL;
      if (likely (old_context && old_row->context == old_context))
        {
          __atomic_store_n (slot, 0, __ATOMIC_RELAXED);
          platform_add (lane->room, (int64_t)size);
          platform_add (old_row->freed_bytes, size);
          platform_add (old_row->freed_objects, 1);
          platform_add (row->frees, 1);
          done = true;
        }
    }
  lane_leave_index (lane, before);
  return done;
}

static __attribute__ ((noinline)) void
routed_free (void *p, struct here here)
{
  struct lane *lane = thread_lane ();
  uint32_t context = routed_context (lane, FAMILY_free, here);
  if (likely (context && usual_free (lane, context, p)))
    {
      thread_state.pending = NULL;
      base.free (p);
      return;
    }
  context = interpose_context (FAMILY_free, here);
  if (context)
    interpose_freed (context, p);
  if (!base_owns_early (p))
    base.free (p);
}

EXPORT void
free (void *p)
{
  struct lane *lane = thread_lane ();
  uint32_t context = usual_context (lane, FAMILY_free);
  if (likely (context && usual_free (lane, context, p)))
    {
      thread_state.pending = NULL;
      base.free (p);
    }
  else
    routed_free (p, HERE);
}
