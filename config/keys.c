/* SPDX-License-Identifier: MIT */
/* The keys of the language: where each may stand and what reads its value.
   Keys that name a role are those of roles.def, the others have their readers
   in properties.c.  */

#include "internal.h"

#include <string.h>

enum where
{
  TOP = 1,
  ALLOCATOR = 2,
  WRAPPER = 4,
  SECTION = ALLOCATOR | WRAPPER
};

static const struct key
{
  const char *name;
  enum where where;
  config_reader *read;
  enum allocs_role role; /* of an entry */
} keys[] = {
  { "include", TOP, config_read_include, ALLOCS_ROLE_NONE },
  { "ignore", TOP, config_read_ignore, ALLOCS_ROLE_NONE },
  { "within", ALLOCATOR, config_read_levels, ALLOCS_ROLE_NONE },
  { "over", WRAPPER, config_read_levels, ALLOCS_ROLE_NONE },
  { "strict", SECTION, config_read_strict, ALLOCS_ROLE_NONE },
  { "interpose", ALLOCATOR, config_read_interpose, ALLOCS_ROLE_NONE },
  { "instrument", SECTION, config_read_instrument, ALLOCS_ROLE_NONE },
  { "shared", ALLOCATOR, config_read_shared, ALLOCS_ROLE_NONE },
#define ALLOCS_ROLE(id, value, key, meaning)                                  \
  { key, ROLE_##id, NULL, ALLOCS_ROLE_##id },
#define ROLE_ALLOC SECTION
#define ROLE_RESIZE SECTION
#define ROLE_FREE SECTION
#define ROLE_USABLE SECTION
#define ROLE_THROUGH SECTION
#define ROLE_CREATE ALLOCATOR
#define ROLE_RESET ALLOCATOR
#define ROLE_DESTROY ALLOCATOR
#define ROLE_RENAME ALLOCATOR
#define ROLE_MOVE ALLOCATOR
#define ROLE_MERGE ALLOCATOR
#define ROLE_ADOPT WRAPPER
#include <allocs/roles.def>
#undef ALLOCS_ROLE
};

enum { KEYS = sizeof keys / sizeof *keys };

const char *
config_role_key (enum allocs_role role)
{
  switch (role)
    {
#define ALLOCS_ROLE(id, value, key, meaning)                                  \
    case ALLOCS_ROLE_##id:                                                    \
      return key;
#include <allocs/roles.def>
#undef ALLOCS_ROLE
    default:
      return "";
    }
}

static enum where
place_now (const struct config_reading *reading)
{
  if (!reading->section)
    return TOP;
  switch (reading->section->kind)
    {
    case ALLOCS_KIND_ALLOCATOR:
      return ALLOCATOR;
    case ALLOCS_KIND_WRAPPER:
      return WRAPPER;
    default:
      return SECTION;
    }
}

/* The key WORD, or NULL after a complaint.  */
static const struct key *
find_key (struct config_reading *reading, struct config_span word)
{
  struct config_nearest nearest = { word.begin, word.end - word.begin, 0, 0 };
  enum where now = place_now (reading);
  for (const struct key *key = keys; key < keys + KEYS; key++)
    if (config_span_is (word, key->name))
      return key;
  for (const struct key *key = keys; key < keys + KEYS; key++)
    if (key->where & now)
      config_nearest_try (&nearest, key->name);
  for (const struct key *key = keys; key < keys + KEYS && !nearest.best; key++)
    config_nearest_try (&nearest, key->name);
  config_say (reading, CONFIG_ERROR, word.begin,
              "unknown key '" SPAN_FORMAT "'%s", SPAN (word),
              config_suggestion (&nearest));
  return NULL;
}

static bool
may_stand_here (struct config_reading *reading, const struct key *key,
                const char *at)
{
  enum where now = place_now (reading);
  if (key->where & now)
    return true;
  if (key->where == TOP)
    config_say (reading, CONFIG_ERROR, at,
                "'%s' stands before the first section", key->name);
  else if (now == TOP)
    config_say (reading, CONFIG_ERROR, at,
                "'%s' stands in no section; begin one with %s", key->name,
                key->where == WRAPPER ? "'[wrapper NAME]'"
                : key->where == ALLOCATOR ? "'[allocator NAME]'"
                : "'[allocator NAME]' or '[wrapper NAME]'");
  else if (key->read == config_read_levels)
    config_say (reading, CONFIG_ERROR, at, "%s has no '%s'; say '%s'",
                now == WRAPPER ? "a wrapper" : "an allocator", key->name,
                now == WRAPPER ? "over" : "within");
  else
    config_say (reading, CONFIG_ERROR, at, "%s has no '%s'",
                now == WRAPPER ? "a wrapper" : "an allocator", key->name);
  return false;
}

static void
read_value (struct config_reading *reading, const struct key *key,
            struct config_span value)
{
  if (key->role == ALLOCS_ROLE_THROUGH)
    config_read_through (reading, value);
  else if (key->role)
    config_read_rule (reading, key->role, value);
  else
    key->read (reading, value);
}

void
config_read_entry (struct config_reading *reading, struct config_span word,
                   struct config_span value)
{
  if (word.begin == word.end)
    {
      config_say (reading, CONFIG_ERROR, word.begin,
                  "a key is missing in front of '='");
      return;
    }
  const struct key *key = find_key (reading, word);
  if (!key || !may_stand_here (reading, key, word.begin))
    return;
  if (value.begin == value.end)
    config_say (reading, CONFIG_ERROR, value.begin, "'%s' has no value",
                key->name);
  else
    read_value (reading, key, value);
}
