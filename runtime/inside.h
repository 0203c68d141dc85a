/* SPDX-License-Identifier: MIT */
/* Objects inside objects: whose they are, and what the outer one's row says of
   them.  */

#ifndef RUNTIME_INSIDE_H
#define RUNTIME_INSIDE_H

#include "counters.h"
#include "identities.h"
#include "profile.h"

/* The instance of the objects of CONTEXT.  */
static inline uint32_t
inside_instance (uint32_t context)
{
  uint32_t entry = profile_context (context)->entry;
  return entry ? identities_entry_at (entry)->instance : 0;
}

/* Whether objects of the two are objects of one allocator, in whatever
   module.  */
static inline bool
inside_same (uint32_t a, uint32_t b)
{
  const struct allocs_profile_instance *x, *y;
  if (likely (a == b) || !a || !b)
    return a == b;
  x = profile_item (ALLOCS_PROFILE_INSTANCES, a);
  y = profile_item (ALLOCS_PROFILE_INSTANCES, b);
  return x->id == y->id;
}

/* OBJECT gets into PARENT, a block of the level below, or, with a sign of -1,
   out of it.  */
static inline void
inside_count (const struct object *parent, const struct object *object,
              int sign)
{
  uint64_t change = sign < 0 ? -(uint64_t)object->size : object->size;
  struct allocs_profile_row *row = profile_row (parent->context);
  if (thread_is_alone ())
    row->inner_bytes += change;
  else
    counters_add (parent->context, inner_bytes, change);
}

#endif
