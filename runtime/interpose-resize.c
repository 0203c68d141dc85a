/* SPDX-License-Identifier: MIT */
/* realloc and reallocarray.  The block leaves the index before the base may
   move it, and comes back as what it was, perhaps elsewhere.  */

#include "interpose-fast.h"

/* A block from before there was a base moves to the base.  */
static void *
resize_early (void *p, size_t size)
{
  size_t old = malloc_usable_size (p);
  char *new = base.malloc (size);
  for (size_t i = 0; new &&i < old &&i < size; i++)
    new[i] = ((const char *)p)[i];
  return new;
}

/* The object at P is lifted; false: nothing has happened.  */
ALWAYS_INLINE bool
usual_lift (struct lane *lane, void *p, struct resize *resize)
{
  uintptr_t before = lane_enter_index (lane);
  uint64_t old, *slot = objects_taken_slot ((uintptr_t)p, &old);
  bool done = likely (slot && slot_context (old));
  if (done)
    {
      resize->old = (struct object){ .start = (uintptr_t)p,
                                     .size = slot_size (old),
                                     .context = slot_context (old) };
      resize->has_old = true;
      __atomic_store_n (slot, 0, __ATOMIC_RELAXED);
    }
  lane_leave_index (lane, before);
  return done;
}

/* What was lifted lives on at P with SIZE bytes; false: nothing has
   happened.  */
ALWAYS_INLINE bool
usual_lay_down (struct lane *lane, const struct resize *resize, void *p,
                size_t size)
{
  bool done = false;
  if (unlikely (size > OBJECTS_SMALL || !is_usual (lane)))
    return false;
  uintptr_t before = lane_enter_index (lane);
  const struct object *old = &resize->old;
  struct allocs_profile_thread_row *row
      = counters_place (lane, resize->context);
  struct allocs_profile_thread_row *old_row
      = counters_place (lane, old->context);
  uint64_t *slot
      = objects_free_slot ((uintptr_t)p, base_scales[(size + 7) / 16]);
  /* A room that is used up is for the slow path.  */
  if (likely (slot && row->context == resize->context
              && old_row->context == old->context
              && lane->room > (int64_t)size))
    {
      __atomic_store_n (slot, slot_make ((uintptr_t)p, size, old->context),
                        __ATOMIC_RELAXED);
      platform_add (lane->room, (int64_t)old->size - (int64_t)size);
      if (size >= old->size)
        platform_add (old_row->bytes, size - old->size);
      else
        platform_add (old_row->freed_bytes, old->size - size);
      platform_add (row->resizes, 1);
      done = true;
    }
  lane_leave_index (lane, before);
  return done;
}

static __attribute__ ((noinline)) void *
unusual_resize (struct resize *resize, void *p, size_t size)
{
  if (resize->context && p && !resize->has_old)
    interpose_lift (resize, p);
  void *new
      = base_owns_early (p) ? resize_early (p, size) : base.realloc (p, size);
  if (resize->context)
    interpose_resized (resize, p, new, size);
  return new;
}

/* The context of a call of MEMBER.  */
static uint32_t
context_of (struct lane *lane, enum family member, struct here here)
{
  uint32_t context = routed_context (lane, member, here);
  if (unlikely (!context))
    return interpose_context (member, here);
  thread_state.pending = NULL;
  return context;
}

EXPORT void *
realloc (void *p, size_t size)
{
  struct lane *lane = thread_lane ();
  struct resize resize = { .context = usual_context (lane, FAMILY_realloc) };
  if (likely (resize.context))
    thread_state.pending = NULL;
  else
    resize.context = context_of (lane, FAMILY_realloc, HERE);
  /* The lane may be new by now.  */
  lane = thread_lane ();
  if (resize.context && is_usual (lane) && !p)
    return block (lane, resize.context, base.realloc (NULL, size), size);
  if (unlikely (!resize.context || !is_usual (lane)
                || !usual_lift (lane, p, &resize)))
    return unusual_resize (&resize, p, size);
  void *new = base.realloc (p, size);
  if (unlikely (!new || !usual_lay_down (lane, &resize, new, size)))
    interpose_resized (&resize, p, new, size);
  return new;
}

EXPORT void *
reallocarray (void *p, size_t count, size_t size)
{
  struct resize resize
      = { .context = interpose_context (FAMILY_reallocarray, HERE) };
  size_t bytes;
  if (!__builtin_mul_overflow (count, size, &bytes))
    return unusual_resize (&resize, p, bytes);
  void *new = base.reallocarray (p, count, size);
  if (resize.context)
    interpose_resized (&resize, p, new, SIZE_MAX);
  return new;
}
