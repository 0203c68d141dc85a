/* SPDX-License-Identifier: MIT */
/* malloc, calloc and free, with their fast paths: the context is known from
   the cell of the site that is pending, or (`routed') the thread has gone that
   way before; and nothing is special about block, page and thread.

   A fast path takes no lock and no atomic operation.  It looks at everything
   first and writes when nothing can go wrong any more, so that the way out is
   always the same: interpose-events.c begins from the beginning.

   A block is put into the index after the base gave it out, and taken out
   before the base gets it back: from then on another thread may have it.  */

#include "interpose.h"

#include "contexts.h"
#include "counters.h"
#include "objects.h"

#define ALWAYS_INLINE static inline __attribute__ ((always_inline))
#define RARE static __attribute__ ((noinline, cold))

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
  platform_add (lane->in_index, 1);
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
  platform_add (lane->in_index, -1);
  return done;
}

/* These two return P: the caller need not keep it.  */
RARE void *
unusual_block (uint32_t context, void *p, size_t size)
{
  interpose_allocated (context, p, size);
  return p;
}

RARE void *
used_up (void *p)
{
  interpose_used_up ();
  return p;
}

/* The block P of SIZE bytes, which may be NULL, begins in CONTEXT.  */
ALWAYS_INLINE void *
block (struct lane *lane, uint32_t context, void *p, size_t size)
{
  bool is_used_up;
  if (unlikely (!usual_block (lane, context, p, size, &is_used_up)))
    return unusual_block (context, p, size);
  return unlikely (is_used_up) ? used_up (p) : p;
}

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
  platform_add (lane->in_index, 1);
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
  platform_add (lane->in_index, -1);
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
