/* SPDX-License-Identifier: MIT */
/* The ids of allocators of which an end is seen.  */

#include "lifetimes.h"

#include <stdbool.h>
#include <string.h>

#include "lock.h"
#include "profile.h"
#include "table.h"

static struct table ending; /* guarded by LOCK_IDENTITIES */

/* A resize to nothing frees.  */
static bool
has_size (const struct allocs_entry *descriptor)
{
  const struct allocs_rule *rule = ALLOCS_TARGET (descriptor, rule);
  const char *signature = rule ? ALLOCS_TARGET (rule, signature) : NULL;
  return descriptor->computed & ALLOCS_OPERAND_BYTES
         || (signature && strchr (signature, 'Z'));
}

static bool
ends_objects (const struct allocs_entry *descriptor)
{
  switch (descriptor->role)
    {
    case ALLOCS_ROLE_FREE:
      return !(descriptor->flags & ALLOCS_ENTRY_KEEPS);
    case ALLOCS_ROLE_RESIZE:
      return has_size (descriptor);
    case ALLOCS_ROLE_RESET:
    case ALLOCS_ROLE_DESTROY:
      return true;
    default:
      return false;
    }
}

/* Instances that were made before this was known.  */
static void
correct_locked (uint64_t id)
{
  uint32_t count = profile_count (ALLOCS_PROFILE_INSTANCES);
  for (uint32_t n = 1; n < count; n++)
    {
      struct allocs_profile_instance *instance
          = profile_item (ALLOCS_PROFILE_INSTANCES, n);
      if (instance->id == id
          && !(instance->flags & ALLOCS_ALLOCATOR_SHARED))
        instance->more &= (uint16_t)~ALLOCS_PROFILE_LIFETIME_UNKNOWN;
    }
}

void
lifetimes_note (const struct allocs_entry *descriptor)
{
  const struct allocs_allocator *allocator
      = ALLOCS_TARGET (descriptor, allocator);
  if (!allocator || !ends_objects (descriptor))
    return;
  lock_take (LOCK_IDENTITIES);
  if (!table_find (&ending, allocator->id | 1)
      && table_add (&ending, allocator->id | 1, 1))
    correct_locked (allocator->id);
  lock_drop (LOCK_IDENTITIES);
}

void
lifetimes_describe_locked (struct allocs_profile_instance *instance)
{
  bool is_seen = instance->kind != ALLOCS_KIND_ALLOCATOR
                 || instance->flags & ALLOCS_ALLOCATOR_PRELOAD
                 || table_find (&ending, instance->id | 1);
  if (!is_seen || instance->flags & ALLOCS_ALLOCATOR_SHARED)
    instance->more |= ALLOCS_PROFILE_LIFETIME_UNKNOWN;
}
