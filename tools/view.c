/* SPDX-License-Identifier: MIT */
/* The table of views, and for each the three functions that make it: what the
   bytes of a context are charged to, what its calls, and who that is in every
   process.  */

#include "view.h"

#include <string.h>

#include "identity.h"
#include "type-item.h"

struct place
place_of (const struct profile *p, const struct chain *chains, uint32_t number)
{
  /* A process that runs may speak of a context that we did not see.  */
  if (number >= p->tables[ALLOCS_PROFILE_CONTEXTS].end)
    number = 0;
  struct place place = { .profile = p, .number = number };
  place.context = profile_context (p, number);
  place.entry = profile_entry (p, place.context.entry);
  place.kind = profile_instance (p, place.entry.instance).kind;
  place.chain = &chains[number];
  return place;
}

static uint32_t
own_site (const struct place *place)
{
  return place->context.site;
}

static uint32_t
shown_site (const struct place *place)
{
  return place->chain->shown;
}

static uint32_t
own_type (const struct place *place)
{
  return profile_site (place->profile, place->context.site).type;
}

static uint32_t
shown_type (const struct place *place)
{
  return profile_site (place->profile, place->chain->shown).type;
}

/* The label of the objects says more than the type that the site knows.  */
static uint32_t
shown_type_or_label (const struct place *place)
{
  return place->context.label
             ? type_item_of_label (place->profile, place->number)
             : shown_type (place);
}

static uint32_t
own_entry (const struct place *place)
{
  return place->context.entry;
}

static uint32_t
own_instance (const struct place *place)
{
  return place->entry.instance;
}

/* Calls of wrappers are no calls of an allocator.  */
static uint32_t
called_allocator (const struct place *place)
{
  return place->kind == ALLOCS_KIND_WRAPPER ? NO_ITEM : place->entry.instance;
}

static uint32_t
outermost_wrapper (const struct place *place)
{
  return place->chain->wrapper;
}

/* Calls of an allocator from inside a wrapper are that wrapper's own affair;
   those from elsewhere are in the row of what came through no wrapper.  */
static uint32_t
called_wrapper (const struct place *place)
{
  if (place->kind == ALLOCS_KIND_WRAPPER)
    return place->entry.instance;
  return place->chain->in_wrapper ? NO_ITEM : 0;
}

static uint32_t
own_chain (const struct place *place)
{
  return place->chain->shown ? place->number : 0;
}

/* Its counters are with the class of pools.  */
static uint32_t
own_pool (const struct place *place)
{
  return place->pool;
}

static uint32_t
no_calls (const struct place *place)
{
  (void)place;
  return NO_ITEM;
}

static uint32_t
all_of_process (const struct place *place)
{
  (void)place;
  return 0;
}

/* The functions of identity.h, in the form that a view has them.  */
#define IDENTITY(what)                                                        \
  static uint64_t what##_identity (const struct profile *p,                   \
                                   const struct chain *chains, uint32_t item) \
  {                                                                           \
    (void)chains;                                                             \
    return identity_of_##what (p, item);                                      \
  }
IDENTITY (name)
IDENTITY (instance)
IDENTITY (entry)
IDENTITY (site)
IDENTITY (type_item)
IDENTITY (function)
#undef IDENTITY

static uint64_t
chain_identity (const struct profile *p, const struct chain *chains,
                uint32_t item)
{
  (void)p;
  return item ? chains[item].id : 0;
}

/* Pools without a name are told apart by where they are created.  */
static uint64_t
pool_identity (const struct profile *p, const struct chain *chains,
               uint32_t item)
{
  uint64_t h = ALLOCS_ID_SEED;
  for (uint32_t n = item; n; n = profile_pool (p, n).parent)
    {
      struct allocs_profile_pool pool = profile_pool (p, n);
      const char *name = profile_text (p, pool.name);
      h = allocs_id_add (h, name ? name : "");
      h = identity_of_sequence (h, identity_of_name (p, pool.instance));
      if (!name && pool.context < p->tables[ALLOCS_PROFILE_CONTEXTS].end)
        h = identity_of_sequence (
            h, identity_of_site (p, chains[pool.context].shown));
    }
  return h;
}

static uint64_t
process_identity (const struct profile *p, const struct chain *chains,
                  uint32_t item)
{
  (void)chains, (void)item;
  return identity_of_sequence (p->header.start_time, p->header.pid);
}

const struct view views[BY_COUNT] = {
  { "allocator", "ALLOCATOR", BY_ALLOCATOR, ALLOCS_PROFILE_INSTANCES, true,
    true, "instance", own_instance, called_allocator, name_identity },
  { "instance", "INSTANCE", BY_INSTANCE, ALLOCS_PROFILE_INSTANCES, true, true,
    "site", own_instance, called_allocator, instance_identity },
  { "entry", "ENTRY", BY_ENTRY, ALLOCS_PROFILE_ENTRIES, true, true, "site",
    own_entry, own_entry, entry_identity },
  { "wrapper", "WRAPPER", BY_WRAPPER, ALLOCS_PROFILE_INSTANCES, true, true,
    "site", outermost_wrapper, called_wrapper, name_identity },
  { "site", "SITE", BY_SITE, ALLOCS_PROFILE_SITES, true, false, "chain",
    shown_site, own_site, site_identity },
  { "chain", "CHAIN", BY_CHAIN, ALLOCS_PROFILE_CONTEXTS, true, false, "type",
    own_chain, own_chain, chain_identity },
  { "type", "TYPE", BY_TYPE, ALLOCS_PROFILE_TYPES, true, false, "site",
    shown_type_or_label, own_type, type_item_identity },
  { "function", "FUNCTION", BY_FUNCTION, ALLOCS_PROFILE_SITES, true, false,
    "site", shown_site, own_site, function_identity },
  { "process", "PROCESS", BY_PROCESS, 0, false, true, "site", all_of_process,
    all_of_process, process_identity },
  { "pool", "POOL", BY_POOL, ALLOCS_PROFILE_POOLS, false, true, "allocator",
    own_pool, no_calls, pool_identity },
};

uint32_t
view_items (const struct view *view, const struct profile *p)
{
  return view->by == BY_TYPE ? type_items (p) : p->tables[view->items].end;
}

const struct view *
view_find (const char *name)
{
  for (unsigned i = 0; i < BY_COUNT; i++)
    if (strcmp (views[i].name, name) == 0)
      return &views[i];
  return NULL;
}
