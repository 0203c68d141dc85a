/* SPDX-License-Identifier: MIT */
/* Section headers, [allocator NAME] and [wrapper NAME], and the sections that
   they name.  */

#include "internal.h"

#include <ctype.h>
#include <string.h>

static const char usage[] = "a section begins '[allocator NAME]' or "
                            "'[wrapper NAME]'";

static const struct
{
  const char *name;
  enum allocs_kind kind;
} kinds[] = {
  { "allocator", ALLOCS_KIND_ALLOCATOR },
  { "wrapper", ALLOCS_KIND_WRAPPER },
};

enum { KINDS = sizeof kinds / sizeof *kinds };

static const char *
kind_name (enum allocs_kind kind)
{
  return kind == ALLOCS_KIND_WRAPPER ? "a wrapper" : "an allocator";
}

/* What follows a wrong header is still read, for its own mistakes, into a
   section of no config.  */
static void
begin_nowhere (struct config_reading *reading, enum allocs_kind kind)
{
  reading->section = config_take (reading->config, sizeof *reading->section);
  reading->section->kind = kind;
  reading->section->name = "";
}

struct config_section *
config_find_section (const struct config *config, const char *name)
{
  struct config_index index = { config->sections_by_name };
  return config_index_find (&index, name);
}

struct config_rule *
config_newest_rule (const struct config *config, const char *name)
{
  struct config_rule *found = NULL;
  for (struct config_section *s = config->sections; s; s = s->next)
    for (struct config_rule *r = s->rules; r; r = r->next)
      if (strcmp (r->name, name) == 0)
        found = r;
  return found;
}

void
config_nearest_section (const struct config *config,
                        struct config_nearest *nearest)
{
  for (struct config_section *s = config->sections; s; s = s->next)
    config_nearest_try (nearest, s->name);
}

static struct config_section *
add_section (struct config_reading *reading, enum allocs_kind kind,
             const char *name, struct config_place place)
{
  struct config *config = reading->config;
  struct config_section *section = config_take (config, sizeof *section);
  section->kind = kind;
  section->name = name;
  section->place = place;
  *config->sections_end = section;
  config->sections_end = &section->next;
  struct config_index index = { config->sections_by_name };
  *config_index_slot (config, &index, name) = section;
  config->sections_by_name = index.root;
  return section;
}

struct config_section *
config_section_at (struct config_reading *reading, enum allocs_kind kind,
                   const char *name, const char *at)
{
  struct config_section *section
    = config_find_section (reading->config, name);
  if (!section)
    section = add_section (reading, kind, name, config_place_at (reading, at));
  if (section->kind == kind)
    return section;
  config_say (reading, CONFIG_ERROR, at,
              "'%s' is %s already; %s needs another name", name,
              kind_name (section->kind), kind_name (kind));
  config_say_at (reading->layer, CONFIG_NOTE, section->place,
                 "'%s' first stands here", name);
  return NULL;
}

static void
begin_section (struct config_reading *reading, enum allocs_kind kind,
               struct config_span name)
{
  const char *copy = config_copy (reading->config, name.begin,
                                  name.end - name.begin);
  reading->section = config_section_at (reading, kind, copy, name.begin);
  if (!reading->section)
    begin_nowhere (reading, kind);
}

static enum allocs_kind
read_kind (struct config_reading *reading, struct config_span word)
{
  struct config_nearest nearest = { word.begin, word.end - word.begin, 0, 0 };
  for (int i = 0; i < KINDS; i++)
    if (config_span_is (word, kinds[i].name))
      return kinds[i].kind;
    else
      config_nearest_try (&nearest, kinds[i].name);
  if (word.begin == word.end)
    config_say (reading, CONFIG_ERROR, word.begin, "%s", usage);
  else if (nearest.best)
    config_say (reading, CONFIG_ERROR, word.begin,
                "unknown kind of section '" SPAN_FORMAT "'%s", SPAN (word),
                config_suggestion (&nearest));
  else
    config_say (reading, CONFIG_ERROR, word.begin,
                "unknown kind of section '" SPAN_FORMAT "'; %s", SPAN (word),
                usage);
  return ALLOCS_KIND_NONE;
}

bool
config_may_name_section (char c)
{
  return isalnum ((unsigned char) c) || (c & 0x80)
         || (c && strchr ("_.:+-", c));
}

bool
config_check_section_name (struct config_reading *reading,
                           struct config_span name)
{
  for (const char *p = name.begin; p < name.end; p++)
    if (!config_may_name_section (*p))
      {
        config_say (reading, CONFIG_ERROR, p,
                    "the name of a section has letters, digits, and '_', "
                    "'.', ':', '+', '-' only");
        return false;
      }
  return true;
}

static bool
check_name (struct config_reading *reading, struct config_span name,
            struct config_span rest)
{
  if (name.begin == name.end)
    config_say (reading, CONFIG_ERROR, name.begin,
                "the section has no name; %s", usage);
  else if (rest.begin != rest.end)
    config_say (reading, CONFIG_ERROR, rest.begin,
                "a section has one name, without blanks");
  else
    return config_check_section_name (reading, name);
  return false;
}

void
config_read_header (struct config_reading *reading, struct config_span header)
{
  const char *close
    = memchr (header.begin, ']', header.end - header.begin);
  struct config_span inner
    = { header.begin + 1, close ? close : header.end };
  inner = config_trim (inner);
  struct config_span kind_word = config_next_word (&inner);
  struct config_span name = config_next_word (&inner);
  if (!close)
    config_say (reading, CONFIG_ERROR, header.begin,
                "the '[' of this section is never closed");
  else if (close + 1 != header.end)
    config_say (reading, CONFIG_ERROR,
                config_trim ((struct config_span) { close + 1, header.end })
                .begin,
                "nothing but a comment may follow the ']' of a section");
  enum allocs_kind kind = read_kind (reading, kind_word);
  if (kind && check_name (reading, name, inner))
    begin_section (reading, kind, name);
  else
    begin_nowhere (reading, kind);
}
