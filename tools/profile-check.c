/* SPDX-License-Identifier: MIT */
/* Checks that the items of a profile refer to what is there, once, when it is
   opened; so nobody else need ask.

   While the process runs, an item may refer to one that was added after we
   looked how many there are; and where the disk was full, to one that never
   reached the file.  Such an item reads as zero, which is "none".  In a
   profile that has ended and is complete that cannot be and is damage.  */

#include "profile-file.h"

#include <string.h>

#include "message.h"

/* The field of 32 bits at OFFSET of the items of kind FROM is the number of an
   item of kind TO; where TO is STRINGS, a text.  */
static const struct reference
{
  unsigned char from, to;
  unsigned short offset;
} references[] = {
#define REFERENCE(from, name, field, to)                                      \
  { ALLOCS_PROFILE_##from, ALLOCS_PROFILE_##to,                               \
    offsetof (struct allocs_profile_##name, field) },
  REFERENCE (MODULES, module, path, STRINGS)
  REFERENCE (MODULES, module, build_id, STRINGS)
  REFERENCE (UNITS, unit, file, STRINGS)
  REFERENCE (UNITS, unit, producer, STRINGS)
  REFERENCE (UNITS, unit, module, MODULES)
  REFERENCE (CONFIGS, config, text, STRINGS)
  REFERENCE (CONFIGS, config, module, MODULES)
  REFERENCE (INSTANCES, instance, name, STRINGS)
  REFERENCE (INSTANCES, instance, over, STRINGS)
  REFERENCE (INSTANCES, instance, module, MODULES)
  REFERENCE (ENTRIES, entry, function, STRINGS)
  REFERENCE (ENTRIES, entry, file, STRINGS)
  REFERENCE (ENTRIES, entry, signature, STRINGS)
  REFERENCE (ENTRIES, entry, instance, INSTANCES)
  REFERENCE (TYPES, type, name, STRINGS)
  REFERENCE (SITES, site, function, STRINGS)
  REFERENCE (SITES, site, file, STRINGS)
  REFERENCE (SITES, site, callee, STRINGS)
  REFERENCE (SITES, site, allocator, STRINGS)
  REFERENCE (SITES, site, module, MODULES)
  REFERENCE (SITES, site, type, TYPES)
  REFERENCE (CONTEXTS, context, site, SITES)
  REFERENCE (CONTEXTS, context, entry, ENTRIES)
  REFERENCE (CONTEXTS, context, inner, INSTANCES)
  REFERENCE (CONTEXTS, context, label, STRINGS)
  REFERENCE (THREAD_ROWS, thread_row, context, CONTEXTS)
  REFERENCE (POOLS, pool, name, STRINGS)
  REFERENCE (POOLS, pool, instance, INSTANCES)
  REFERENCE (POOLS, pool, parent, POOLS)
  REFERENCE (POOLS, pool, context, CONTEXTS)
  REFERENCE (POOLS, pool, row, CONTEXTS)
#undef REFERENCE
};

static const char *const kind_names[PROFILE_KINDS] = {
  [ALLOCS_PROFILE_STRINGS] = "string",
  [ALLOCS_PROFILE_MODULES] = "module",
  [ALLOCS_PROFILE_UNITS] = "unit",
  [ALLOCS_PROFILE_CONFIGS] = "config",
  [ALLOCS_PROFILE_INSTANCES] = "instance",
  [ALLOCS_PROFILE_ENTRIES] = "entry",
  [ALLOCS_PROFILE_TYPES] = "type",
  [ALLOCS_PROFILE_SITES] = "site",
  [ALLOCS_PROFILE_CONTEXTS] = "context",
  [ALLOCS_PROFILE_ROWS] = "row",
  [ALLOCS_PROFILE_THREAD_ROWS] = "thread row",
  [ALLOCS_PROFILE_POOLS] = "pool",
};

static bool
refers_well (const struct profile *p, const struct reference *r,
             uint32_t value)
{
  if (r->to == ALLOCS_PROFILE_STRINGS)
    return value <= p->last_nul;
  return value == 0 || value < p->tables[r->to].end;
}

static bool
check_run (const struct profile *p, const struct reference *r,
           const struct profile_run *run)
{
  const unsigned char *field = run->items + r->offset;
  for (uint32_t i = 0; i < run->count; i++, field += run->item_bytes)
    {
      uint32_t value;
      memcpy (&value, field, sizeof value);
      if (refers_well (p, r, value))
        continue;
      complain ("'%s' is damaged: %s %u refers to %s %u, which is not there",
                p->name, kind_names[r->from], run->first + i,
                kind_names[r->to], value);
      return false;
    }
  return true;
}

static bool
check_references (const struct profile *p)
{
  for (size_t i = 0; i < sizeof references / sizeof *references; i++)
    {
      const struct profile_table *table = &p->tables[references[i].from];
      for (size_t j = 0; j < table->run_count; j++)
        if (!check_run (p, &references[i], &table->runs[j]))
          return false;
    }
  return true;
}

static uint32_t
parent_of (const struct profile *p, enum allocs_profile_kind kind,
           uint32_t number)
{
  return kind == ALLOCS_PROFILE_POOLS ? profile_pool (p, number).parent
                                      : profile_context (p, number).parent;
}

/* The parent of a context, or of a class of pools, is older than what has it:
   so the walk up a chain ends, and one pass in order meets parents first.  */
static bool
check_parents (const struct profile *p, enum allocs_profile_kind kind)
{
  for (uint32_t i = 1; i < p->tables[kind].end; i++)
    {
      uint32_t parent = parent_of (p, kind, i);
      if (parent < i)
        continue;
      complain ("'%s' is damaged: %s %u has the parent %u", p->name,
                kind_names[kind], i, parent);
      return false;
    }
  return true;
}

bool
profile_check (const struct profile *p)
{
  bool is_whole = p->header.state == ALLOCS_PROFILE_ENDED
                  && !(p->header.flags & ALLOCS_PROFILE_INCOMPLETE);
  return (!is_whole || check_references (p))
         && check_parents (p, ALLOCS_PROFILE_CONTEXTS)
         && check_parents (p, ALLOCS_PROFILE_POOLS);
}
