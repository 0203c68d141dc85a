/* SPDX-License-Identifier: MIT */
/* The values of the keys that name no role: what a section is, and what a file
   asks for outside of its sections.  */

#include "internal.h"

static bool
check_word (struct config_reading *reading, struct config_span value,
            const char *key, const char *word)
{
  if (!config_span_is (value, word))
    config_say (reading, CONFIG_ERROR, value.begin,
                "'%s' can only be '%s', not '" SPAN_FORMAT "'", key, word,
                SPAN (value));
  return config_span_is (value, word);
}

void
config_read_interpose (struct config_reading *reading,
                       struct config_span value)
{
  if (!check_word (reading, value, "interpose", "preload"))
    return;
  reading->section->preload = true;
  reading->section->preload_place = config_place_at (reading, value.begin);
}

void
config_read_instrument (struct config_reading *reading,
                        struct config_span value)
{
  if (config_span_is (value, "callers"))
    reading->section->instrument = CONFIG_CALLERS;
  else if (config_span_is (value, "sites"))
    reading->section->instrument = CONFIG_SITES;
  else
    config_say (reading, CONFIG_ERROR, value.begin,
                "'instrument' is 'callers' or 'sites', not '" SPAN_FORMAT "'",
                SPAN (value));
  reading->section->instrument_place = config_place_at (reading, value.begin);
}

/* A key that is said with yes or no, once in a layer.  */
struct answer
{
  const char *key;
  bool *yes;
  unsigned *layer;
  struct config_place *place;
};

static void
read_answer (struct config_reading *reading, struct config_span value,
             struct answer answer)
{
  bool yes = config_span_is (value, "yes");
  if (!yes && !config_span_is (value, "no"))
    {
      config_say (reading, CONFIG_ERROR, value.begin,
                  "'%s' is 'yes' or 'no', not '" SPAN_FORMAT "'", answer.key,
                  SPAN (value));
      return;
    }
  if (*answer.layer == reading->layer->number && *answer.yes != yes)
    {
      config_say (reading, CONFIG_ERROR, value.begin,
                  "'%s' of '%s' is '%s' already", answer.key,
                  reading->section->name, yes ? "no" : "yes");
      config_say_at (reading->layer, CONFIG_NOTE, *answer.place,
                     "it was said here");
    }
  *answer.yes = yes;
  *answer.layer = reading->layer->number;
  *answer.place = config_place_at (reading, value.begin);
}

void
config_read_strict (struct config_reading *reading, struct config_span value)
{
  struct config_section *s = reading->section;
  read_answer (reading, value,
               (struct answer) { "strict", &s->strict, &s->strict_layer,
                                 &s->strict_place });
}

void
config_read_shared (struct config_reading *reading, struct config_span value)
{
  struct config_section *s = reading->section;
  read_answer (reading, value,
               (struct answer) { "shared", &s->shared, &s->shared_layer,
                                 &s->shared_place });
}

static bool
is_one_word (struct config_reading *reading, struct config_span item)
{
  struct config_span rest = item;
  config_next_word (&rest);
  if (rest.begin != rest.end)
    config_say (reading, CONFIG_ERROR, rest.begin,
                "a comma is missing between these names");
  return rest.begin == rest.end;
}

/* DATA points to the end of a list of names.  */
static void
add_name (struct config_reading *reading, struct config_span item, void *data)
{
  struct config_name ***end = data;
  struct config_name *name = config_take (reading->config, sizeof *name);
  name->name = config_plain_name (reading, item);
  name->place = config_place_at (reading, item.begin);
  **end = name;
  *end = &name->next;
}

/* A name of a section that is not yet in the list.  */
static void
add_level (struct config_reading *reading, struct config_span item, void *data)
{
  struct config_name **end = data;
  if (!is_one_word (reading, item)
      || !config_check_section_name (reading, item))
    return;
  for (; *end; end = &(*end)->next)
    if (config_span_is (item, (*end)->name))
      return;
  add_name (reading, item, &end);
}

/* `within' and `over': the lists of one layer unite.  */
void
config_read_levels (struct config_reading *reading, struct config_span value)
{
  struct config_section *section = reading->section;
  if (section->over_layer != reading->layer->number)
    section->over = NULL;
  section->over_layer = reading->layer->number;
  config_each_item (reading, value, add_level, &section->over);
}

static void
add_ignored (struct config_reading *reading, struct config_span item,
             void *data)
{
  if (config_check_function (reading, item, CONFIG_NO_STARS))
    add_name (reading, item, data);
}

void
config_read_ignore (struct config_reading *reading, struct config_span value)
{
  config_each_item (reading, value, add_ignored, &reading->layer->ignored_end);
}

void
config_read_include (struct config_reading *reading, struct config_span value)
{
  const char *name
    = config_copy (reading->config, value.begin, value.end - value.begin);
  config_load (reading->layer, name, reading, value.begin);
}
