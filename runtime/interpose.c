/* SPDX-License-Identifier: MIT */
/* The malloc family that the program calls.

   malloc, calloc and free have a fast path: the site is pending, its cell knows
   the context, and nothing is special about block, page and thread.  It takes
   no lock and no atomic operation.  All else goes through interpose-events.c.

   A block is put into the index after the base gave it out, and taken out before
   the base gets it back: from then on another thread may have it.  */

#include "contexts.h"
#include "counters.h"
#include "interpose.h"
#include "objects.h"

#define EXPORT __attribute__ ((visibility ("default")))

/* The context that MEMBER runs in, if all is as usual; else 0, and nothing has
   happened.  */
static inline uint32_t
usual_context (const struct lane *lane, enum family member)
{
  /* No lane, a dead record, inside an event, not tracked.  */
  if (unlikely (platform_stack () >= lane->limit))
    return 0;
  const struct allocs_site *site = thread_state.pending;
  if (unlikely (!site || site->key != family_keys[member]))
    return 0;
  const uint64_t *cell = context_cell (site);
  if (unlikely (!cell))
    return 0;
  uint64_t known = __atomic_load_n (cell, __ATOMIC_RELAXED);
  if (unlikely (known >> 32 != lane->context))
    return 0;
  thread_state.pending = NULL;
  return (uint32_t)known;
}

/* The block P of SIZE bytes begins in CONTEXT; false: nothing has happened.  */
static inline bool
usual_block (struct lane *lane, uint32_t context, void *p, size_t size)
{
  size_t extent = base_is_other ? base_extent (p, size) : base_chunk (size);
  uintptr_t limit = lane->limit;
  if (unlikely (!p || size > OBJECTS_SMALL))
    return false;
  lane->limit = LANE_IN_INDEX;
  platform_compiler_barrier ();
  bool done = objects_add_fast ((uintptr_t)p, size, extent, context);
  if (likely (done))
    {
      struct allocs_profile_thread_row *row
          = counters_row (lane->thread, context);
      row->bytes += size;
      row->objects++;
      row->allocs++;
      counters_balance (lane, size);
    }
  __atomic_store_n (&lane->limit, limit, __ATOMIC_RELEASE);
  return done;
}

static __attribute__ ((noinline)) void *
unusual_malloc (size_t size, const void *caller)
{
  uint32_t context = interpose_context (FAMILY_malloc, caller);
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
    return unusual_malloc (size, __builtin_return_address (0));
  void *p = base.malloc (size);
  if (unlikely (!usual_block (lane, context, p, size)))
    interpose_allocated (context, p, size);
  return p;
}

/* What COUNT members of SIZE bytes take up; the base refuses what does not
   fit.  */
static inline size_t
product (size_t count, size_t size)
{
  size_t bytes;
  return __builtin_mul_overflow (count, size, &bytes) ? SIZE_MAX : bytes;
}

static __attribute__ ((noinline)) void *
unusual_calloc (size_t count, size_t size, const void *caller)
{
  uint32_t context = interpose_context (FAMILY_calloc, caller);
  void *p = base.calloc (count, size);
  if (context)
    interpose_allocated (context, p, product (count, size));
  return p;
}

EXPORT void *
calloc (size_t count, size_t size)
{
  struct lane *lane = thread_lane ();
  uint32_t context = usual_context (lane, FAMILY_calloc);
  if (unlikely (!context))
    return unusual_calloc (count, size, __builtin_return_address (0));
  void *p = base.calloc (count, size);
  if (unlikely (!usual_block (lane, context, p, product (count, size))))
    interpose_allocated (context, p, product (count, size));
  return p;
}

/* P is freed from CONTEXT; false: nothing has happened.  */
static inline bool
usual_free (struct lane *lane, uint32_t context, void *p)
{
  uintptr_t limit = lane->limit;
  lane->limit = LANE_IN_INDEX;
  platform_compiler_barrier ();
  uint64_t slot = objects_take_fast ((uintptr_t)p);
  if (likely (slot))
    {
      struct allocs_profile_thread_row *row
          = counters_row (lane->thread, slot_context (slot));
      row->freed_bytes += slot_size (slot);
      row->freed_objects++;
      counters_balance (lane, -(uint64_t)slot_size (slot));
      counters_row (lane->thread, context)->frees++;
    }
  __atomic_store_n (&lane->limit, limit, __ATOMIC_RELEASE);
  return slot;
}

/* Give P back to the base.  */
static inline void
give_back (void *p)
{
  if (likely (!base_owns_early (p)))
    base.free (p);
}

static __attribute__ ((noinline)) void
unusual_free (void *p, const void *caller)
{
  uint32_t context = interpose_context (FAMILY_free, caller);
  if (context)
    interpose_freed (context, p);
  give_back (p);
}

EXPORT void
free (void *p)
{
  struct lane *lane = thread_lane ();
  uint32_t context = usual_context (lane, FAMILY_free);
  if (unlikely (!context))
    {
      unusual_free (p, __builtin_return_address (0));
      return;
    }
  if (likely (usual_free (lane, context, p)))
    {
      base.free (p);
      return;
    }
  interpose_freed (context, p);
  give_back (p);
}

EXPORT void
free_sized (void *p, size_t size)
{
  uint32_t context
      = interpose_context (FAMILY_free_sized, __builtin_return_address (0));
  if (context)
    interpose_freed (context, p);
  if (!base_owns_early (p))
    base.free_sized (p, size);
}

EXPORT void
free_aligned_sized (void *p, size_t alignment, size_t size)
{
  uint32_t context = interpose_context (FAMILY_free_aligned_sized,
                                        __builtin_return_address (0));
  if (context)
    interpose_freed (context, p);
  if (!base_owns_early (p))
    base.free_aligned_sized (p, alignment, size);
}

/* A block from before there was a base moves to the base.  */
static void *
resize_early (void *p, size_t size)
{
  size_t old = malloc_usable_size (p);
  char *new = base.malloc (size);
  for (size_t i = 0; new && i < old && i < size; i++)
    new[i] = ((const char *)p)[i];
  return new;
}

EXPORT void *
realloc (void *p, size_t size)
{
  struct resize resize
      = { .context = interpose_context (FAMILY_realloc,
                                        __builtin_return_address (0)) };
  if (resize.context && p)
    interpose_lift (&resize, p);
  void *new = base_owns_early (p) ? resize_early (p, size)
                                  : base.realloc (p, size);
  if (resize.context)
    interpose_resized (&resize, p, new, size);
  return new;
}

EXPORT void *
reallocarray (void *p, size_t count, size_t size)
{
  struct resize resize
      = { .context = interpose_context (FAMILY_reallocarray,
                                        __builtin_return_address (0)) };
  if (resize.context && p)
    interpose_lift (&resize, p);
  void *new = base_owns_early (p) ? resize_early (p, product (count, size))
                                  : base.reallocarray (p, count, size);
  if (resize.context)
    interpose_resized (&resize, p, new, product (count, size));
  return new;
}

EXPORT int
posix_memalign (void **p, size_t alignment, size_t size)
{
  uint32_t context = interpose_context (FAMILY_posix_memalign,
                                        __builtin_return_address (0));
  int error = base.posix_memalign (p, alignment, size);
  if (context)
    interpose_allocated (context, error ? NULL : *p, size);
  return error;
}

/* The members that take what they take and return a block.  */
#define ALIGNED(member, size, parameters, ...)                                \
  EXPORT void *member parameters                                              \
  {                                                                           \
    uint32_t context = interpose_context (FAMILY_##member,                    \
                                          __builtin_return_address (0));      \
    void *p = base.member (__VA_ARGS__);                                      \
    if (context)                                                              \
      interpose_allocated (context, p, size);                                 \
    return p;                                                                 \
  }

ALIGNED (aligned_alloc, size, (size_t alignment, size_t size), alignment, size)
ALIGNED (memalign, size, (size_t alignment, size_t size), alignment, size)
ALIGNED (valloc, size, (size_t size), size)
ALIGNED (pvalloc, size, (size_t size), size)

EXPORT size_t
malloc_usable_size (void *p)
{
  if (unlikely (base_owns_early (p)))
    return ((const size_t *)p)[-1];
  return base.malloc_usable_size (p);
}
