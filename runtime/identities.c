/* SPDX-License-Identifier: MIT */
/* Makes items of descriptors when they are first met.  */

#include "identities.h"

#include <string.h>

#include "lifetimes.h"
#include "lock.h"
#include "memory.h"
#include "modules.h"
#include "platform.h"
#include "profile.h"
#include "table.h"

/* A program that makes code may call from any number of addresses.  */
#define MAX_ADDRESSES 1000000
/* No more than contexts.c has bits for, and below BASE_ROUTE.  */
#define MAX_ENTRIES (ENTRIES_CHUNKS << ENTRIES_SHIFT)

/* All guarded by LOCK_IDENTITIES.  */
static struct table instances, entries_by_id, types, sites, places;
static struct table allocators; /* the first instance of each, by its id */
static struct table addresses; /* sites by return address */
static uint32_t addresses_generation;

static const char *const role_names[] = {
#define ALLOCS_ROLE(id, value, key, meaning) [value] = key,
#include <allocs/roles.def>
#undef ALLOCS_ROLE
};

struct entry *entries_chunks[ENTRIES_CHUNKS];

/* The place of entry N, made if it is not there; NULL: no memory.  */
static struct entry *
entry_place_locked (uint32_t n)
{
  struct entry **chunk = &entries_chunks[n >> ENTRIES_SHIFT];
  if (!*chunk)
    __atomic_store_n (chunk, memory_get (sizeof **chunk << ENTRIES_SHIFT),
                      __ATOMIC_RELEASE);
  return *chunk ? identities_entry_at (n) : NULL;
}

/* What an instance, an entry are called, from a descriptor or for the
   base.  */
struct instance_facts
{
  uint64_t id;
  const char *name, *over;
  uint8_t kind, flags;
};

static uint32_t
instance_locked (const struct instance_facts *facts, uint32_t module)
{
  uint64_t key = table_mix (facts->id, module);
  uint32_t n = table_find (&instances, key);
  if (n)
    return n;
  struct allocs_profile_instance *item
      = profile_next (ALLOCS_PROFILE_INSTANCES, &n);
  if (!item || !table_add (&instances, key, n))
    return 0;
  if (!table_find (&allocators, facts->id | 1)
      && !table_add (&allocators, facts->id | 1, n))
    return 0;
  *item = (struct allocs_profile_instance){ .id = facts->id,
                                            .name = profile_text (facts->name),
                                            .over = profile_text (facts->over),
                                            .module = module,
                                            .kind = facts->kind,
                                            .flags = facts->flags };
  lifetimes_describe_locked (item);
  profile_publish (ALLOCS_PROFILE_INSTANCES);
  return n;
}

/* A bit of enum allocs_operand for each.  */
static uint16_t
parse_letters (const char *signature)
{
  uint16_t letters = 0;
  for (const char *s = signature; *s && *s != ')'; s++)
    {
      const char *known = *s != '(' ? strchr (SIGNATURE_LETTERS, *s) : NULL;
      if (known)
        letters |= (uint16_t)(1u << (known - SIGNATURE_LETTERS));
    }
  return letters;
}

static char
parse_result (const char *signature)
{
  const char *end = strchr (signature, ')');
  return end ? end[1] : '\0';
}

/* What matters for an entry, but is not in its item.  */
struct entry_facts
{
  uint32_t key;
  const char *function, *file, *signature;
  uint16_t computed, late; /* enum allocs_operand */
};

/* What follows from the role, the words and the kind of ENTRY.  */
static void
classify (struct entry *entry, uint16_t flags)
{
  const unsigned special = ALLOCS_OPERAND_TEXT | ALLOCS_OPERAND_LINK
                           | ALLOCS_OPERAND_CONDITION;
  bool has_objects = entry->role == ALLOCS_ROLE_ALLOC
                     || entry->role == ALLOCS_ROLE_RESIZE
                     || entry->role == ALLOCS_ROLE_FREE;
  bool is_plain = (has_objects || entry->role == ALLOCS_ROLE_THROUGH)
                  && !(entry->computed & special);
  entry->keeps = flags & ALLOCS_ENTRY_KEEPS;
  entry->frees = flags & ALLOCS_ENTRY_FREES;
  entry->is_foreign = flags & ALLOCS_ENTRY_FOREIGN;
  entry->has_objects = entry->is_allocator && has_objects;
  entry->is_recorded = entry->role != ALLOCS_ROLE_NONE
                       && entry->role != ALLOCS_ROLE_USABLE;
  entry->hands_over
      = is_plain && !(flags & (ALLOCS_ENTRY_FOREIGN | ALLOCS_ENTRY_IN_PLACE));
  entry->is_counted = is_plain && !entry->has_objects;
}

/* The entry in memory for the item ITEM with number N, which is not published
   yet.  */
static struct entry *
entry_make_locked (const struct allocs_profile_entry *item, uint32_t n,
                   const struct entry_facts *facts)
{
  struct entry *entry = entry_place_locked (n);
  if (!entry)
    return NULL;
  const struct allocs_profile_instance *instance
      = profile_item (ALLOCS_PROFILE_INSTANCES, item->instance);
  *entry = (struct entry){ .number = n,
                           .route = (uint16_t)n,
                           .instance = item->instance,
                           .allocator
                           = table_find (&allocators, instance->id | 1),
                           .key = facts->key,
                           .operands = parse_letters (facts->signature)
                                       | facts->computed,
                           .computed = facts->computed,
                           .late = facts->late,
                           .result = parse_result (facts->signature),
                           .role = item->role,
                           .is_allocator
                           = instance->kind == ALLOCS_KIND_ALLOCATOR,
                           .is_preload
                           = instance->flags & ALLOCS_ALLOCATOR_PRELOAD,
                           .is_shared
                           = instance->flags & ALLOCS_ALLOCATOR_SHARED };
  classify (entry, item->flags);
  return entry;
}

/* The entry of ITEM, whose texts are not set yet, and FACTS.  */
static struct entry *
entry_locked (struct allocs_profile_entry item,
              const struct entry_facts *facts, uint32_t module)
{
  uint64_t key = table_mix (item.id, module);
  uint32_t n = table_find (&entries_by_id, key);
  if (n)
    return identities_entry_at (n);
  struct allocs_profile_entry *place
      = profile_next (ALLOCS_PROFILE_ENTRIES, &n);
  if (!place || n >= MAX_ENTRIES || !item.instance)
    return NULL;
  item.function = profile_text (facts->function);
  item.file = profile_text (facts->file);
  item.signature = profile_text (facts->signature);
  *place = item;
  struct entry *entry = entry_make_locked (place, n, facts);
  if (!entry || !table_add (&entries_by_id, key, n))
    return NULL;
  profile_publish (ALLOCS_PROFILE_ENTRIES);
  return entry;
}

static const char *
or_empty (const char *string)
{
  return string ? string : "";
}

static struct entry *
entry_of_descriptor_locked (const struct allocs_entry *d, uint32_t module)
{
  const struct allocs_allocator *allocator = ALLOCS_TARGET (d, allocator);
  const struct allocs_rule *rule = ALLOCS_TARGET (d, rule);
  if (!allocator)
    return NULL;
  struct instance_facts instance
      = { allocator->id, ALLOCS_TARGET (allocator, name),
          ALLOCS_TARGET (allocator, over), allocator->kind, allocator->flags };
  struct allocs_profile_entry item
      = { .id = d->id,
          .line = d->line,
          .instance = instance_locked (&instance, module),
          .role = d->role,
          .finality = d->finality,
          .flags = d->flags };
  struct entry_facts facts
      = { d->key,
          or_empty (ALLOCS_TARGET (d, function)),
          ALLOCS_TARGET (d, file),
          rule ? or_empty (ALLOCS_TARGET (rule, signature)) : "",
          (uint16_t)d->computed,
          (uint16_t)d->late };
  return entry_locked (item, &facts, module);
}

struct entry *
identities_new_entry (const struct allocs_entry *descriptor)
{
  uint64_t *cell = (uint64_t *)ALLOCS_TARGET (descriptor, cell);
  uint32_t module = modules_number (descriptor);
  lock_take (LOCK_IDENTITIES);
  struct entry *entry = entry_of_descriptor_locked (descriptor, module);
  lock_drop (LOCK_IDENTITIES);
  if (entry && cell)
    __atomic_store_n (cell, (uintptr_t)entry, __ATOMIC_RELEASE);
  return entry;
}

struct entry *
identities_base_entry (unsigned number, const char *function,
                       enum allocs_role role, const char *signature,
                       uint32_t module)
{
  uint64_t id = allocs_id_add (ALLOCS_ID_SEED, "allocator");
  struct instance_facts instance
      = { allocs_id_add (id, "malloc"), "malloc", "", ALLOCS_KIND_ALLOCATOR,
          ALLOCS_ALLOCATOR_PRELOAD };
  struct allocs_profile_entry item = { .role = role };
  struct entry_facts facts
      = { allocs_key (function), function, NULL, signature, 0, 0 };
  item.id = allocs_id_add (ALLOCS_ID_SEED, "");
  item.id = allocs_id_add (item.id, function);
  item.id = allocs_id_add (item.id, role_names[role]);
  item.id = allocs_id_add (item.id, "malloc");
  lock_take (LOCK_IDENTITIES);
  item.instance = instance_locked (&instance, module);
  struct entry *entry = entry_locked (item, &facts, module);
  if (entry)
    entry->route = (uint16_t)(BASE_ROUTE | number);
  lock_drop (LOCK_IDENTITIES);
  return entry;
}

static uint32_t
type_locked (const struct allocs_type *d)
{
  uint32_t n = d ? table_find (&types, d->id | 1) : 0;
  if (n || !d)
    return n;
  struct allocs_profile_type *item = profile_next (ALLOCS_PROFILE_TYPES, &n);
  if (!item || !table_add (&types, d->id | 1, n))
    return 0;
  *item = (struct allocs_profile_type){ .id = d->id,
                                        .bytes = d->bytes,
                                        .name = profile_text (
                                            ALLOCS_TARGET (d, name)) };
  profile_publish (ALLOCS_PROFILE_TYPES);
  return n;
}

/* The next site, with what can be said of it by the rule and by its
   callee.  */
static struct allocs_profile_site *
site_next (uint32_t *ret_number, uint32_t module)
{
  struct allocs_profile_site *item
      = profile_next (ALLOCS_PROFILE_SITES, ret_number);
  if (item)
    *item = (struct allocs_profile_site){ .module = module };
  return item;
}

static uint32_t
site_of_descriptor_locked (const struct allocs_site *d, uint32_t module)
{
  uint64_t key = table_mix (d->id, module);
  uint32_t n = table_find (&sites, key);
  if (n)
    return n;
  uint32_t type = type_locked (ALLOCS_TARGET (d, type));
  struct allocs_profile_site *item = site_next (&n, module);
  if (!item || !table_add (&sites, key, n))
    return 0;
  const struct allocs_rule *rule = ALLOCS_TARGET (d, rule);
  item->id = d->id;
  item->function = profile_text (ALLOCS_TARGET (d, function));
  item->file = profile_text (ALLOCS_TARGET (d, file));
  item->line = d->line;
  item->column = d->column;
  item->ordinal = d->ordinal;
  item->role = d->role;
  item->flags = d->flags;
  item->type = type;
  item->type_form = d->type_form;
  item->type_source = d->type_source;
  if (rule)
    {
      item->callee = profile_text (ALLOCS_TARGET (rule, name));
      item->allocator = profile_text (ALLOCS_TARGET (rule, allocator));
      item->kind = rule->kind;
    }
  profile_publish (ALLOCS_PROFILE_SITES);
  return n;
}

/* A site made of a return address: what it is called by its place, what it
   calls by the entry that was reached first.  */
static uint32_t
site_of_location_locked (const struct location *location,
                         const struct entry *entry)
{
  uint64_t key = table_mix (location->offset, location->module);
  uint32_t n = table_find (&places, key);
  if (n)
    return n;
  struct allocs_profile_site *item = site_next (&n, location->module);
  if (!item || !table_add (&places, key, n))
    return 0;
  const struct allocs_profile_entry *callee
      = profile_item (ALLOCS_PROFILE_ENTRIES, entry->number);
  const struct allocs_profile_instance *instance
      = profile_item (ALLOCS_PROFILE_INSTANCES, entry->instance);
  item->offset = location->offset;
  item->function = location->function;
  item->callee = callee->function;
  item->allocator = instance->name;
  item->role = entry->role;
  item->kind = instance->kind;
  profile_publish (ALLOCS_PROFILE_SITES);
  return n;
}

static uint32_t
known_address (uintptr_t caller, uint32_t generation)
{
  lock_take (LOCK_IDENTITIES);
  if (addresses_generation != generation)
    {
      /* Other code may be at these addresses now.  */
      table_clear (&addresses);
      addresses_generation = generation;
    }
  uint32_t n = table_find (&addresses, caller);
  lock_drop (LOCK_IDENTITIES);
  return n;
}

static uint32_t
site_of_address (uintptr_t caller, const struct entry *entry)
{
  uint32_t n = known_address (caller, modules_generation ());
  if (n)
    return n;
  struct location location;
  modules_locate (caller, &location);
  lock_take (LOCK_IDENTITIES);
  if (addresses.used < MAX_ADDRESSES)
    n = site_of_location_locked (&location, entry);
  if (n && !table_find (&addresses, caller))
    table_add (&addresses, caller, n);
  lock_drop (LOCK_IDENTITIES);
  return n;
}

uint32_t
identities_site (struct source source, const struct entry *entry)
{
  if (!source.site)
    return source.caller ? site_of_address (source.caller, entry) : 0;
  uint32_t module = modules_number (source.site);
  lock_take (LOCK_IDENTITIES);
  uint32_t n = site_of_descriptor_locked (source.site, module);
  lock_drop (LOCK_IDENTITIES);
  return n;
}
