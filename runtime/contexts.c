/* SPDX-License-Identifier: MIT */
/* Finds and makes contexts.  */

#include "contexts.h"

#include <string.h>

#include "labels.h"
#include "lock.h"
#include "modules.h"
#include "profile.h"
#include "table.h"

/* Guarded by LOCK_CONTEXTS.  */
static struct table by_facts, by_label;

/* What makes a context.  */
struct facts
{
  uint32_t parent, site, entry, level;
  /* Only those without are in BY_FACTS.  */
  allocs_text label;
  uint16_t flags; /* enum allocs_profile_context_flag */
};

/* Facts are packed, not hashed: a parent has at most 22 bits, an entry 15, a
   site 24, a level 3.  */
static uint64_t
pack (const struct facts *facts)
{
  return (uint64_t)facts->parent << 42 | (uint64_t)facts->entry << 27
         | (uint64_t)facts->site << 3 | facts->level;
}

/* The ancestor of FACTS.parent, or itself, that stands for the same step.  */
static uint32_t
folded (const struct facts *facts)
{
  for (uint32_t c = facts->parent; c > CONTEXT_ROOT;
       c = profile_context (c)->parent)
    {
      const struct allocs_profile_context *item = profile_context (c);
      if (item->site == facts->site && item->entry == facts->entry
          && item->level == facts->level)
        return c;
    }
  return 0;
}

/* Make the context and its row; where that cannot be, the parent has to
   do.  */
static uint32_t
make_locked (const struct facts *facts)
{
  uint32_t n, row;
  struct allocs_profile_context *item
      = profile_next (ALLOCS_PROFILE_CONTEXTS, &n);
  if (!item || n >= CONTEXTS_MAX || !profile_next (ALLOCS_PROFILE_ROWS, &row))
    return facts->parent;
  *item = (struct allocs_profile_context){ .parent = facts->parent,
                                           .site = facts->site,
                                           .entry = facts->entry,
                                           .level = (uint16_t)facts->level,
                                           .flags = facts->flags,
                                           .label = facts->label };
  profile_publish (ALLOCS_PROFILE_ROWS);
  profile_publish (ALLOCS_PROFILE_CONTEXTS);
  return n;
}

static uint32_t
find_or_make (const struct facts *facts)
{
  uint64_t key = pack (facts);
  lock_take (LOCK_CONTEXTS);
  uint32_t n = table_find (&by_facts, key);
  if (!n)
    {
      n = folded (facts);
      if (!n)
        n = make_locked (facts);
      table_add (&by_facts, key, n);
    }
  lock_drop (LOCK_CONTEXTS);
  return n;
}

/* The context like CONTEXT, which has no label, but with LABEL.  */
static uint32_t
labelled (uint32_t context, allocs_text label)
{
  const struct allocs_profile_context *like = profile_context (context);
  uint64_t key = (uint64_t)context << 32 | label;
  lock_take (LOCK_CONTEXTS);
  uint32_t n = table_find (&by_label, key);
  if (!n)
    {
      n = make_locked (&(struct facts){ like->parent, like->site, like->entry,
                                        like->level, label, 0 });
      n = n == like->parent ? context : n;
      table_add (&by_label, key, n);
    }
  lock_drop (LOCK_CONTEXTS);
  return n;
}

bool
contexts_start (void)
{
  /* The root has no parent, no site, no entry.  */
  return make_locked (&(struct facts){ 0 }) == CONTEXT_ROOT;
}

static uint64_t *
usable_cell (struct source source)
{
  return source.by_name ? (uint64_t *)ALLOCS_TARGET (source.site, cell) : NULL;
}

/* The next time the step is found without a search.  A cell is written once:
   threads that went different ways would take its line from each other.  */
static void
remember (struct thread *thread, struct source source,
          const struct entry *entry, uint32_t parent, uint32_t child)
{
  uint64_t key, *cell = usable_cell (source);
  if (cell && !__atomic_load_n (cell, __ATOMIC_RELAXED))
    __atomic_store_n (cell, (uint64_t)parent << 32 | child, __ATOMIC_RELAXED);
  if (unlikely (thread->generation != modules_generation ()))
    {
      memset (thread->routes, 0, sizeof thread->routes);
      thread->generation = modules_generation ();
    }
  struct route *route
      = context_route (thread, source, entry->route, parent, &key);
  *route = (struct route){ key, parent, child };
}

uint32_t
contexts_search (struct thread *thread, struct source source,
                 struct entry *entry)
{
  uint32_t parent = thread->lane->context;
  struct facts facts = { .parent = parent,
                         .site = identities_site (source, entry),
                         .entry = entry->number,
                         .level = entry->level ? entry->level - 1u : 0 };
  uint32_t child = find_or_make (&facts);
  /* As long as nobody knows the level of what an allocator's entry returns,
     its contexts are not settled.  */
  bool open = entry->is_allocator && !entry->level
              && (entry->role == ALLOCS_ROLE_ALLOC
                  || entry->role == ALLOCS_ROLE_RESIZE);
  if (!open)
    remember (thread, source, entry, parent, child);
  return child;
}

uint32_t
contexts_at_level (uint32_t context, unsigned level)
{
  const struct allocs_profile_context *item = profile_context (context);
  if (item->level == level || context <= CONTEXT_ROOT)
    return context;
  uint32_t plain = find_or_make (&(struct facts){
      item->parent, item->site, item->entry, level, 0, 0 });
  return item->label ? labelled (plain, item->label) : plain;
}

uint32_t
contexts_adopted (uint32_t context, uint32_t parent)
{
  const struct allocs_profile_context *item = profile_context (context);
  uint32_t plain = find_or_make (&(struct facts){
      parent, item->site, item->entry, item->level, 0, 0 });
  return item->label ? labelled (plain, item->label) : plain;
}

uint32_t
contexts_of_pools (void)
{
  lock_take (LOCK_CONTEXTS);
  uint32_t n
      = make_locked (&(struct facts){ .flags = ALLOCS_PROFILE_OF_POOLS });
  lock_drop (LOCK_CONTEXTS);
  return n;
}

uint32_t
contexts_settle (struct thread *thread, struct source source,
                 struct entry *entry, uint32_t parent, uint32_t context,
                 unsigned level)
{
  uint32_t settled = contexts_at_level (context, level);
  entry->level = (uint8_t)(level + 1);
  remember (thread, source, entry, parent, settled);
  return settled;
}

uint32_t
contexts_labelled (struct thread *thread, uint32_t context, const char *text)
{
  struct source source = { NULL, labels_hash (text) >> 16, false };
  uint64_t key;
  struct route *known
      = context_route (thread, source, LABEL_ROUTE, context, &key);
  if (likely (known->key == key && known->parent == context))
    return known->child;
  uint32_t label = labels_text (LABEL_OF_OBJECTS, text);
  uint32_t child = label ? labelled (context, label) : context;
  *known = (struct route){ key, context, child };
  return child;
}
