/* SPDX-License-Identifier: MIT */
/* Keeps index and counters in step.

   Bytes are counted once: a context's row says how many bytes of its objects
   belong to objects inside (inner_bytes).  The objects say themselves whether
   there are any, so that the end of a plain block costs no search.  */

#include "events.h"

#include "counters.h"
#include "inside.h"
#include "objects.h"
#include "pool-counters.h"
#include "profile.h"

enum end
{
  FREED,   /* by a free, a resize, or by the object that took its place */
  RELEASED /* with the object that held it */
};

static bool
find_parent (struct thread *thread, unsigned level, uintptr_t address,
             struct object *ret_parent)
{
  return level && objects_find (thread->lane, level - 1, address, ret_parent);
}

static void
enter_parent (struct thread *thread, unsigned level,
              const struct object *parent, const struct object *object)
{
  struct allocs_profile_context *context = profile_context (parent->context);
  if (!parent->has_inner)
    objects_mark_inner (thread->lane, level - 1, parent->start);
  if (!context->inner)
    context->inner = inside_instance (object->context);
  inside_count (parent, object, 1);
}

static void
count_release (uint32_t context, size_t size)
{
  counters_add (context, released_bytes, size);
  counters_add (context, released_objects, 1);
}

static void
count_end (struct thread *thread, unsigned level, const struct object *old,
           enum end how)
{
  if (how == FREED)
    {
      struct allocs_profile_thread_row *row
          = counters_row (thread, old->context);
      row->freed_bytes += old->size;
      row->freed_objects++;
      if (unlikely (old->pool))
        pool_counters_freed (thread, old);
    }
  else
    {
      count_release (old->context, old->size);
      if (old->pool)
        count_release (pools_at (old->pool)->row, old->size);
    }
  if (!level)
    counters_less (thread->lane, old->size);
}

/* All that lies in OLD, an object of LEVEL that is not in the index any more,
   dies with it.  */
static void
release_inside (struct thread *thread, unsigned level,
                const struct object *old)
{
  struct object inner;
  if (!old->has_inner || level + 1 >= OBJECTS_LEVELS)
    return;
  while (objects_next (thread->lane, level + 1, old->start,
                       old->start + old->size + !old->size, &inner)
         && objects_take (thread->lane, level + 1, inner.start, &inner))
    {
      inside_count (old, &inner, -1);
      count_end (thread, level + 1, &inner, RELEASED);
      release_inside (thread, level + 1, &inner);
    }
}

/* Take an object out of the index and out of its parent.  */
static bool
take_out (struct thread *thread, unsigned level, uintptr_t start,
          struct object *ret_old)
{
  struct object parent;
  if (!objects_take (thread->lane, level, start, ret_old))
    return false;
  if (find_parent (thread, level, start, &parent))
    inside_count (&parent, ret_old, -1);
  return true;
}

bool
events_end (struct thread *thread, unsigned level, uintptr_t start,
            struct object *ret_old)
{
  if (!take_out (thread, level, start, ret_old))
    return false;
  count_end (thread, level, ret_old, FREED);
  release_inside (thread, level, ret_old);
  return true;
}

void
events_release (struct thread *thread, unsigned level, uintptr_t start)
{
  struct object old;
  if (!take_out (thread, level, start, &old))
    return;
  count_end (thread, level, &old, RELEASED);
  release_inside (thread, level, &old);
}

/* Put an object into the index and into its parent.  What is in its way was
   freed without our seeing it.  */
static bool
put_in (struct thread *thread, const struct nest *nest,
        const struct object *object, size_t extent)
{
  struct object old;
  enum objects_result result;
  while (
      (result = objects_add (thread->lane, nest->level, object, extent, &old))
      == OBJECTS_OVERLAP)
    if (!events_end (thread, nest->level, old.start, &old))
      break;
  if (result != OBJECTS_ADDED)
    {
      counters_add_header (unknown_objects, 1);
      profile_header ()->flags |= ALLOCS_PROFILE_INCOMPLETE;
      return false;
    }
  if (nest->has_parent)
    enter_parent (thread, nest->level, &nest->parent, object);
  if (unlikely (object->pool))
    pool_counters_note (thread->lane, nest->level, object);
  return true;
}

void
events_begin (struct thread *thread, const struct nest *nest,
              const struct object *object, size_t extent)
{
  if (!put_in (thread, nest, object, extent))
    return;
  struct allocs_profile_thread_row *row
      = counters_row (thread, object->context);
  row->bytes += object->size;
  row->objects++;
  if (unlikely (object->pool))
    pool_counters_begin (thread, object);
  if (!nest->level)
    counters_more (thread->lane, object->size);
}

static void
nest_at (struct thread *thread, unsigned level, uintptr_t address,
         struct nest *ret_nest)
{
  ret_nest->level = level;
  ret_nest->has_parent
      = find_parent (thread, level, address, &ret_nest->parent);
}

void
events_come_back (struct thread *thread, unsigned level,
                  const struct object *old, size_t extent)
{
  struct nest nest;
  struct object plain = *old;
  plain.has_inner = false;
  if (plain.pool && !pools_at (plain.pool)->address)
    plain.pool = 0;
  nest_at (thread, level, old->start, &nest);
  if (!put_in (thread, &nest, &plain, extent))
    return;
  struct allocs_profile_thread_row *row = counters_row (thread, old->context);
  row->freed_bytes -= old->size;
  row->freed_objects--;
  if (plain.pool)
    {
      row = counters_row (thread, pools_at (plain.pool)->row);
      row->freed_bytes -= old->size;
      row->freed_objects--;
    }
  if (!level)
    counters_more (thread->lane, old->size);
}

bool
events_lift (struct thread *thread, unsigned level, uintptr_t start,
             struct object *ret_old)
{
  return take_out (thread, level, start, ret_old);
}

void
events_lay_back (struct thread *thread, unsigned level,
                 const struct object *old, size_t extent)
{
  struct nest nest;
  nest_at (thread, level, old->start, &nest);
  if (!put_in (thread, &nest, old, extent))
    count_end (thread, level, old, FREED);
}

void
events_lifted_ended (struct thread *thread, unsigned level,
                     const struct object *old)
{
  count_end (thread, level, old, FREED);
  release_inside (thread, level, old);
}

static void
count_difference (struct thread *thread, uint32_t context, size_t old,
                  size_t new)
{
  struct allocs_profile_thread_row *row = counters_row (thread, context);
  if (new >= old)
    row->bytes += new - old;
  else
    row->freed_bytes += old - new;
}

/* The difference between OLD and NEW, which are one object.  */
static void
count_change (struct thread *thread, unsigned level, const struct object *old,
              const struct object *new)
{
  count_difference (thread, new->context, old->size, new->size);
  if (old->pool)
    count_difference (thread, pools_at (old->pool)->row, old->size,
                      new->size);
  else if (new->pool)
    pool_counters_begin (thread, new);
  if (!level)
    {
      counters_less (thread->lane, old->size);
      counters_more (thread->lane, new->size);
    }
}

/* What of OLD is not there any more takes along what lay there.  Another
   thread may have got that memory meanwhile, and have put objects of its own
   there; so a block that holds objects is better not resized.  */
static void
release_left (struct thread *thread, unsigned level, const struct object *old,
              const struct object *new)
{
  struct object left = *old;
  if (old->start == new->start &&new->size >= old->size)
    return;
  if (old->start == new->start)
    {
      left.start += new->size;
      left.size -= new->size;
    }
  release_inside (thread, level, &left);
}

void
events_lay_down (struct thread *thread, unsigned level,
                 const struct object *old, const struct nest *nest,
                 const struct object *new, size_t extent)
{
  struct object object = *new;
  object.context = old->context;
  object.pool = old->pool ? old->pool : new->pool;
  object.has_inner = old->has_inner && old->start == new->start;
  if (nest->level != level)
    {
      /* Another level has other contexts.  */
      events_lifted_ended (thread, level, old);
      object.context = new->context;
      object.has_inner = false;
      events_begin (thread, nest, &object, extent);
      return;
    }
  release_left (thread, level, old, new);
  if (put_in (thread, nest, &object, extent))
    count_change (thread, level, old, &object);
  else
    count_end (thread, level, old, FREED);
}

void
events_find_nest (struct thread *thread, uint32_t instance, uintptr_t address,
                  struct nest *ret_nest)
{
  struct object object;
  *ret_nest = (struct nest){ .level = 0 };
  while (ret_nest->level < OBJECTS_LEVELS
         && objects_find (thread->lane, ret_nest->level, address, &object))
    {
      if (inside_same (inside_instance (object.context), instance))
        {
          events_end (thread, ret_nest->level, object.start, &object);
          return;
        }
      ret_nest->level++;
      ret_nest->has_parent = true;
      ret_nest->parent = object;
    }
}

bool
events_find_own (struct thread *thread, uint32_t instance, uintptr_t start,
                 unsigned *ret_level)
{
  struct object object;
  for (unsigned level = OBJECTS_LEVELS; level-- > 0;)
    if (objects_has_level (level)
        && objects_look (thread->lane, level, start, &object)
        && inside_same (inside_instance (object.context), instance))
      {
        *ret_level = level;
        return true;
      }
  return false;
}
