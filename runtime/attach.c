/* SPDX-License-Identifier: MIT */
/* Reads module headers.

   Nothing is done for each site: a large program has a hundred thousand.
   Sites, entries and types get their items when they are first met; units and
   configs now, since the report speaks of those that never ran, too.  */

#include "attach.h"

#include <allocs/version.h>

#include "lifetimes.h"
#include "lock.h"
#include "modules.h"
#include "profile.h"
#include "table.h"
#include "thread.h"

/* What the runtime writes into the headers that it owns: no other runtime has
   this address.  */
static void *
token (void)
{
  return (void *)&hooks_table;
}

static bool met_foreign;

bool
attach_met_foreign (void)
{
  return met_foreign;
}

bool
attach_is_foreign (const struct allocs_module *header)
{
  void *owner = __atomic_load_n (&header->owner, __ATOMIC_ACQUIRE);
  return owner && owner != token ();
}

/* Descriptors of one kind in a module.  */
struct array
{
  const char *at, *end;
};

static struct array
array_of (const struct allocs_module *header, int32_t start, int32_t stop)
{
  const char *base = (const char *)header;
  return (struct array){ base + start, base + stop };
}

/* The next descriptor, at least LEAST bytes long, or NULL.  */
static const void *
next (struct array *array, size_t least)
{
  while (array->at + sizeof (uint64_t) <= array->end)
    {
      const uint16_t *size = (const void *)array->at;
      size_t step = *size ? *size : sizeof (uint64_t);
      array->at += step;
      if (*size >= least && array->at <= array->end)
        return size;
    }
  return NULL;
}

/* How many there are if all are as long as the first: all are, unless objects
   of several versions were linked together.  */
static uint32_t
count (struct array array)
{
  uint16_t size = array.at < array.end ? *(const uint16_t *)array.at : 0;
  return size ? (uint32_t)((array.end - array.at) / size) : 0;
}

/* The size of the entry at AT, which ends at END or before; 0: none is
   there.  */
static size_t
entry_size (const char *at, const char *end)
{
  const struct allocs_entry *entry = (const void *)at;
  if (end - at < (ptrdiff_t)sizeof *entry)
    return 0;
  size_t size = entry->size;
  if (size < sizeof *entry || size > (size_t)(end - at))
    return 0;
  /* The last fields stay the last when others come.  */
  const struct allocs_entry *last = (const void *)(at + size - sizeof *entry);
  return last->magic == ALLOCS_ENTRY_MAGIC && last->end_size == size ? size
                                                                     : 0;
}

/* The size of the entry that ends at AT and begins at START or behind.  */
static size_t
entry_size_before (const char *start, const char *at)
{
  if (at - start < (ptrdiff_t)sizeof (struct allocs_entry))
    return 0;
  size_t size = ((const uint16_t *)(const void *)at)[-1];
  if (size > (size_t)(at - start))
    return 0;
  return entry_size (at - size, at) == size ? size : 0;
}

/* Entries lie on both sides of the anchor, which is none.  Those that end
   objects are noted.  */
static uint32_t
count_entries (const char *anchor, const char *start, const char *end)
{
  uint32_t entries = 0;
  size_t size = entry_size (anchor, end);
  if (!size)
    return 0;
  for (const char *at = anchor + size; (size = entry_size (at, end));
       at += size, entries++)
    lifetimes_note ((const void *)at);
  for (const char *at = anchor; (size = entry_size_before (start, at));
       at -= size, entries++)
    lifetimes_note ((const void *)(at - size));
  return entries;
}

void
attach_describe (struct allocs_profile_module *item,
                 const struct allocs_module *header, const char *start,
                 const char *end)
{
  item->flags |= ALLOCS_PROFILE_HAS_HEADER;
  if (header->abi != ALLOCS_ABI_VERSION)
    {
      item->flags |= ALLOCS_PROFILE_OTHER_ABI;
      return;
    }
  item->sites
      = count (array_of (header, header->sites_start, header->sites_stop));
  item->units
      = count (array_of (header, header->units_start, header->units_stop));
  if (start)
    item->entries = count_entries (
        (const char *)header + header->entries_anchor, start, end);
}

static void
note_unit_locked (const struct allocs_unit *unit, uint32_t module)
{
  uint32_t n;
  struct allocs_profile_unit *item = profile_next (ALLOCS_PROFILE_UNITS, &n);
  if (!item)
    return;
  *item = (struct allocs_profile_unit){
    .file = profile_text (ALLOCS_TARGET (unit, file)),
    .producer = profile_text (ALLOCS_TARGET (unit, producer)),
    .module = module,
    .config = unit->config
  };
  profile_publish (ALLOCS_PROFILE_UNITS);
}

static void
note_config_locked (const struct allocs_config *config, uint32_t module)
{
  uint32_t n;
  struct allocs_profile_config *item
      = profile_next (ALLOCS_PROFILE_CONFIGS, &n);
  if (!item)
    return;
  *item = (struct allocs_profile_config){ .hash = config->hash,
                                          .text = profile_text (
                                              ALLOCS_TARGET (config, text)),
                                          .module = module };
  profile_publish (ALLOCS_PROFILE_CONFIGS);
}

/* The modules whose units and configs are noted: one may be loaded again.  */
static struct table noted;

static void
note_arrays (const struct allocs_module *header, uint32_t number)
{
  struct array units
      = array_of (header, header->units_start, header->units_stop);
  struct array configs
      = array_of (header, header->configs_start, header->configs_stop);
  const struct allocs_unit *unit;
  const struct allocs_config *config;
  lock_take (LOCK_MODULES);
  if (!table_find (&noted, number) && table_add (&noted, number, number))
    {
      while ((unit = next (&units, sizeof *unit)))
        note_unit_locked (unit, number);
      while ((config = next (&configs, sizeof *config)))
        note_config_locked (config, number);
    }
  lock_drop (LOCK_MODULES);
}

/* Where the thread state is, seen from the thread pointer.  */
static intptr_t
state_offset (void)
{
  return (char *)&thread_state - (char *)__builtin_thread_pointer ();
}

void
attach_header (struct allocs_module *header, uint32_t number)
{
  void *nobody = NULL;
  if (attach_is_foreign (header))
    met_foreign = true;
  if (header->abi != ALLOCS_ABI_VERSION || header->size < sizeof *header
      || !__atomic_compare_exchange_n (&header->owner, &nobody, token (),
                                       false, __ATOMIC_ACQ_REL,
                                       __ATOMIC_RELAXED))
    return;
  note_arrays (header, number);
  __atomic_store_n (&header->state_offset, state_offset (), __ATOMIC_RELEASE);
}
