/* SPDX-License-Identifier: MIT */
/* The usual way of small objects that come and go in a block: it is known that
   the block holds such, and nothing is in the way.  All is looked at first;
   what is unusual is left to events.c, which begins from the beginning.  */

#include "events.h"
#include "inside.h"
#include "pages.h"
#include "pool-counters.h"
#include "strays.h"

/* The last slot of the page with WORD, at ADDRESS or before, that is not empty;
   0: all are.  */
static inline uint64_t
last_before (uint64_t word, uintptr_t address)
{
  const uint64_t *first = page_slots (word);
  for (const uint64_t *slot = word_slot (word, address); slot >= first; slot--)
    if (*slot)
      return *slot;
  return 0;
}

/* Whether what VALUE, a slot of PAGE, speaks of ends at ADDRESS or before.  */
static inline bool
ends_before (uintptr_t page, uint64_t value, uintptr_t address)
{
  struct object object = slot_object (page, value);
  return object.context
         && object.start + object.size + !object.size <= address;
}

/* Whether nothing of the page before that of ADDRESS gets as far.  */
static bool
is_free_before (unsigned level, uintptr_t page, uintptr_t address)
{
  uint64_t word = page_load (level, page - 1);
  uint64_t last = word;
  if (page_has_slots (word))
    {
      page -= OBJECTS_PAGE;
      last = last_before (word, page + OBJECTS_PAGE - 1);
    }
  return !last || (page_has_slots (word) && ends_before (page, last, address));
}

/* The slot for an object at START with SIZE bytes at LEVEL, if nothing is
   there, else NULL; and the first slot of its page.  */
static inline uint64_t *
free_slot (unsigned level, uintptr_t start, size_t size, uint64_t **ret_first)
{
  uintptr_t page = page_of (start), end = start + size - 1;
  uint64_t word = page_load (level, start);
  if (unlikely (!size || page_of (end) != page
                || size * (word & 0xffff) < OBJECTS_SCALE_ONE))
    return NULL;
  *ret_first = page_slots (word);
  uint64_t *slot = word_slot (word, start);
  for (const uint64_t *s = word_slot (word, end); s >= slot; s--)
    if (unlikely (*s))
      return NULL;
  uint64_t last = last_before (word, start);
  bool is_free = likely (last) ? ends_before (page, last, start)
                               : is_free_before (level, page, start);
  return likely (is_free) ? slot : NULL;
}

/* Whether PARENT is known to hold objects of INSTANCE, and is none itself.  */
static inline bool
holds (const struct object *parent, uint32_t instance)
{
  uint32_t context = parent->context;
  return parent->has_inner
         && (likely (profile_context (context)->inner == instance)
             || !inside_same (inside_instance (context), instance));
}

/* Put OBJECT into its slot, if it lies in a block that is known to hold
   such.  */
static inline bool
put_inside (unsigned level, uint32_t instance, const struct object *object,
            struct object *ret_parent)
{
  uint64_t *first,
      *slot = free_slot (level, object->start, object->size, &first);
  if (!slot || find_once (level - 1, object->start, ret_parent) != FOUND
      || object->start + object->size > ret_parent->start + ret_parent->size
      || !holds (ret_parent, instance))
    return false;
  if (object->pool)
    {
      struct page_pools *pools = page_pools (level, object->start);
      if (unlikely (!pools))
        return false;
      pools->of_slot[slot - first] = object->pool;
    }
  __atomic_store_n (
      slot, slot_make (object->start, object->size, object->context),
      __ATOMIC_RELAXED);
  return true;
}

bool
events_begin_inside (struct thread *thread, uint32_t instance, unsigned level,
                     const struct object *object)
{
  struct lane *lane = thread->lane;
  struct object parent;
  if (unlikely (strays_any_inside ()))
    return false;
  index_enter (lane);
  bool done = put_inside (level, instance, object, &parent);
  index_leave (lane);
  if (!done)
    return false;
  inside_count (&parent, object, 1);
  struct allocs_profile_thread_row *row
      = counters_row (thread, object->context);
  row->bytes += object->size;
  row->objects++;
  if (object->pool)
    {
      pool_counters_note (lane, level, object);
      pool_counters_begin (thread, object);
    }
  return true;
}

/* Take the small object of the allocator of INSTANCE that begins at START, and
   holds no others, out of its slot and out of its block.  */
static inline bool
take_inside (unsigned level, uint32_t instance, uintptr_t start,
             struct object *ret_old, struct object *ret_parent)
{
  uint64_t word = page_load (level, start);
  if (unlikely (!page_has_slots (word)))
    return false;
  uint64_t *slot = word_slot (word, start);
  if (unlikely (!slot_begins_at (*slot, start)))
    return false;
  *ret_old = slot_object (page_of (start), *slot);
  struct page_pools *pools = page_pools (level, start);
  uint32_t *pool = pools ? &pools->of_slot[slot - page_slots (word)] : NULL;
  if (ret_old->has_inner || ret_old->size > OBJECTS_SMALL
      || !inside_same (inside_instance (ret_old->context), instance)
      || find_once (level - 1, start, ret_parent) != FOUND
      || start - ret_parent->start >= ret_parent->size)
    return false;
  if (pool)
    {
      ret_old->pool = *pool;
      *pool = 0;
    }
  __atomic_store_n (slot, 0, __ATOMIC_RELAXED);
  return true;
}

bool
events_end_inside (struct thread *thread, uint32_t instance, unsigned level,
                   uintptr_t start, struct object *ret_old)
{
  struct lane *lane = thread->lane;
  struct object parent;
  /* An object further in comes first.  */
  if (unlikely (strays_any_inside ()
                || (level + 1 < OBJECTS_LEVELS
                    && objects_has_level (level + 1))))
    return false;
  index_enter (lane);
  bool done = take_inside (level, instance, start, ret_old, &parent);
  index_leave (lane);
  if (!done)
    return false;
  inside_count (&parent, ret_old, -1);
  struct allocs_profile_thread_row *row
      = counters_row (thread, ret_old->context);
  row->freed_bytes += ret_old->size;
  row->freed_objects++;
  if (ret_old->pool)
    pool_counters_freed (thread, ret_old);
  return true;
}
