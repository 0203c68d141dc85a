/* SPDX-License-Identifier: MIT */
/* What is alive counts for the new context and not for the old one any more:
   neither an allocation nor a free.  Sums are modulo 2^64.  */

#include "adoption.h"

#include "contexts.h"
#include "counters.h"
#include "objects.h"
#include "profile.h"

static bool
find_innermost (struct thread *thread, uintptr_t address, unsigned *ret_level,
                struct object *ret_object)
{
  for (unsigned level = OBJECTS_LEVELS; level-- > 0;)
    if (objects_has_level (level)
        && objects_find (thread->lane, level, address, ret_object))
      {
        *ret_level = level;
        return true;
      }
  return false;
}

/* The bytes of the objects that lie in OBJECT.  */
static uint64_t
bytes_inside (struct thread *thread, unsigned level,
              const struct object *object)
{
  struct object inner;
  uintptr_t start = object->start, end = start + object->size;
  uint64_t bytes = 0;
  if (!object->has_inner || level + 1 >= OBJECTS_LEVELS)
    return 0;
  for (; objects_next (thread->lane, level + 1, start, end, &inner);
       start = inner.start + 1)
    bytes += inner.size;
  return bytes;
}

static void
move_counts (struct thread *thread, const struct object *object, uint32_t to)
{
  struct allocs_profile_thread_row *row
      = counters_row (thread, object->context);
  row->bytes -= object->size;
  row->objects--;
  row = counters_row (thread, to);
  row->bytes += object->size;
  row->objects++;
}

static void
change (struct thread *thread, unsigned level, struct object object,
        uint32_t to)
{
  uint32_t from = object.context;
  uint64_t inner = bytes_inside (thread, level, &object);
  if (to == from)
    return;
  move_counts (thread, &object, to);
  counters_add (from, inner_bytes, -inner);
  counters_add (to, inner_bytes, inner);
  if (inner && !profile_context (to)->inner)
    profile_context (to)->inner = profile_context (from)->inner;
  object.context = to;
  objects_change (thread->lane, level, &object);
}

void
adoption_hand_over (struct thread *thread, uintptr_t address, uint32_t context)
{
  unsigned level;
  struct object object;
  if (address && find_innermost (thread, address, &level, &object))
    change (thread, level, object,
            contexts_adopted (object.context, context));
}

void
adoption_label (struct thread *thread, uintptr_t address, const char *text)
{
  unsigned level;
  struct object object;
  if (address && text && find_innermost (thread, address, &level, &object))
    change (thread, level, object,
            contexts_labelled (thread, object.context, text));
}
