/* SPDX-License-Identifier: MIT */
/* Finds and makes classes.  Pools that are made below one of their own class
   are of that class, so the depth of a tree does not matter.  */

#include "pool-classes.h"

#include "contexts.h"
#include "profile.h"
#include "table.h"

#define MOST_CLASSES 4096

static struct table by_facts;

static uint64_t
key_of (const struct pool_facts *facts)
{
  uint64_t key = table_mix ((uint64_t)facts->instance << 32 | facts->name,
                            facts->parent);
  return table_mix (key, facts->context);
}

struct allocs_profile_pool *
pool_class_at (uint32_t n)
{
  return profile_item (ALLOCS_PROFILE_POOLS, n);
}

/* The parent of FACTS, or one of its, that is the same but for its
   parent.  */
static uint32_t
folded (const struct pool_facts *facts)
{
  for (uint32_t n = facts->parent; n; n = pool_class_at (n)->parent)
    {
      const struct allocs_profile_pool *class = pool_class_at (n);
      if (class->instance == facts->instance && class->name == facts->name
          && class->context == facts->context)
        return n;
    }
  return 0;
}

static uint32_t
make (const struct pool_facts *facts)
{
  uint32_t n, row = contexts_of_pools ();
  struct allocs_profile_pool *item
      = row ? profile_next (ALLOCS_PROFILE_POOLS, &n) : NULL;
  if (!item)
    return 0;
  *item = (struct allocs_profile_pool){ .name = facts->name,
                                        .instance = facts->instance,
                                        .parent = facts->parent,
                                        .context = facts->context,
                                        .row = row };
  profile_publish (ALLOCS_PROFILE_POOLS);
  return n;
}

static uint32_t
find_or_make (const struct pool_facts *facts)
{
  uint64_t key = key_of (facts);
  uint32_t n = table_find (&by_facts, key);
  if (n)
    return n;
  n = folded (facts);
  if (!n)
    n = make (facts);
  if (n)
    table_add (&by_facts, key, n);
  return n;
}

uint32_t
pool_class (const struct pool_facts *facts)
{
  if (profile_count (ALLOCS_PROFILE_POOLS) < MOST_CLASSES
      || table_find (&by_facts, key_of (facts)))
    return find_or_make (facts);
  struct pool_facts other = { .instance = facts->instance };
  other.name = profile_text ("(other)");
  return find_or_make (&other);
}

void
pool_classes_forked (void)
{
  uint32_t count = profile_count (ALLOCS_PROFILE_POOLS);
  for (uint32_t n = 1; n < count; n++)
    {
      struct allocs_profile_pool *class = pool_class_at (n);
      class->created = class->destroyed = class->resets = 0;
    }
}
