/* SPDX-License-Identifier: MIT */
/* The life of a config: layer after layer is read, each whole, and put over
   the ones before.  */

#include "internal.h"

#include <string.h>

const char config_builtin_name[] = "<built-in>";

void
config_layer_init (struct config_layer *layer, struct config *config,
                   const char *directory,
                   const struct config_reporter *reporter)
{
  memset (layer, 0, sizeof *layer);
  layer->config = config;
  layer->directory = directory;
  layer->reporter = reporter;
  layer->number = ++config->layers;
  layer->rules_end = &layer->rules;
  layer->ignored_end = &layer->ignored;
}

static void
read_text (struct config_layer *layer, const char *name, const char *text,
           size_t size)
{
  struct config_reading reading = {
    .config = layer->config,
    .layer = layer,
    .file = config_copy (layer->config, name, strlen (name)),
  };
  config_read (&reading, config_copy (layer->config, text, size), size);
}

/* The functions that the runtime interposes are those of the built-in
   allocators that say so.  */
static void
note_interposed (struct config *config)
{
  struct config_index index = { config->interposed };
  for (struct config_section *s = config->sections; s; s = s->next)
    {
      s->builtin = true;
      for (struct config_rule *r = s->preload ? s->rules : NULL; r;
           r = r->next)
        *config_index_slot (config, &index, r->name) = r;
    }
  config->interposed = index.root;
}

struct config *
config_new (const struct config_reporter *reporter)
{
  void *memory = config_memory_create ();
  struct config *config
    = config_take (&(struct config) { .memory = memory }, sizeof *config);
  config->memory = memory;
  config->sections_end = &config->sections;
  config->files_end = &config->files;
  config->ignored_end = &config->ignored;
  struct config_layer layer;
  config_layer_init (&layer, config, NULL, reporter);
  read_text (&layer, config_builtin_name, allocs_builtin_config,
             allocs_builtin_config_size);
  config_merge (&layer);
  note_interposed (config);
  return config;
}

bool
config_add_file (struct config *config, const char *name,
                 const char *directory, const struct config_reporter *reporter)
{
  struct config_layer layer;
  config_layer_init (&layer, config, directory, reporter);
  config_load (&layer, name, NULL, NULL);
  config_merge (&layer);
  return layer.errors == 0;
}

bool
config_add_text (struct config *config, const char *name, const char *text,
                 size_t size, const struct config_reporter *reporter)
{
  struct config_layer layer;
  config_layer_init (&layer, config, NULL, reporter);
  if (size <= CONFIG_MOST_BYTES)
    read_text (&layer, name, text, size);
  else
    config_say_at (&layer, CONFIG_ERROR, (struct config_place) { name, 0, 0 },
                   "the config has more than %d bytes", CONFIG_MOST_BYTES);
  config_merge (&layer);
  return layer.errors == 0;
}

bool
config_add_list (struct config *config, const char *list,
                 const char *directory, const struct config_reporter *reporter)
{
  bool good = true;
  while (list && *list)
    {
      size_t size = strcspn (list, ":");
      if (size > 0)
        good = config_add_file (config, config_copy (config, list, size),
                                directory, reporter)
               && good;
      list += size + (list[size] == ':');
    }
  return good;
}

static void
check_level (struct config_layer *layer, const struct config_section *section,
             const struct config_name *name)
{
  const char *key = section->kind == ALLOCS_KIND_WRAPPER ? "over" : "within";
  if (strcmp (name->name, section->name) == 0)
    config_say_at (layer, CONFIG_WARNING, name->place,
                   "by this '%s', '%s' stands on itself", key, section->name);
  else if (!config_find_section (layer->config, name->name))
    {
      struct config_nearest nearest = { name->name, strlen (name->name), 0, 0 };
      config_nearest_section (layer->config, &nearest);
      config_say_at (layer, CONFIG_WARNING, name->place,
                     "'%s' names '%s', and there is no such section%s", key,
                     name->name, config_suggestion (&nearest));
    }
}

void
config_finish (struct config *config, const struct config_reporter *reporter)
{
  struct config_layer layer;
  config_layer_init (&layer, config, NULL, reporter);
  for (struct config_section *s = config->sections; s; s = s->next)
    for (struct config_name *n = s->over;
         n && layer.said < CONFIG_MOST_ERRORS; n = n->next)
      check_level (&layer, s, n);
}

void
config_free (struct config *config)
{
  if (!config)
    return;
  struct config_index sections = { config->sections_by_name };
  struct config_index interposed = { config->interposed };
  config_index_done (&sections);
  config_index_done (&interposed);
  config_memory_free (config->memory);
}
