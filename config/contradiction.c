/* SPDX-License-Identifier: MIT */
/* What the rules of one layer say against each other.  A contradiction is an
   error that shows both places; to say a thing twice is not wrong, but not
   meant.  */

#include "internal.h"

#include <string.h>

static const char *
kind_key (const struct config_rule *rule)
{
  return rule->section->kind == ALLOCS_KIND_WRAPPER ? "wrapper" : "allocator";
}

static bool
is_enough (const struct config_layer *layer)
{
  return layer->said >= CONFIG_MOST_ERRORS;
}

static void
show_other (struct config_layer *layer, const struct config_rule *other)
{
  config_say_at (layer, CONFIG_NOTE, other->place,
                 "'%s' is '%s' of [%s %s] here", other->name,
                 config_role_key (other->role), kind_key (other),
                 other->section->name);
}

static void
report_contradiction (struct config_layer *layer,
                      const struct config_rule *later,
                      const struct config_rule *earlier)
{
  config_say_at (layer, CONFIG_ERROR, later->place,
                 "'%s' cannot be '%s' of [%s %s], too", later->name,
                 config_role_key (later->role), kind_key (later),
                 later->section->name);
  show_other (layer, earlier);
}

static bool
have_same_words (const struct config_rule *a, const struct config_rule *b)
{
  char *texts[2];
  const struct config_rule *rules[] = { a, b };
  for (int i = 0; i < 2; i++)
    {
      size_t size;
      FILE *stream = open_memstream (&texts[i], &size);
      if (!stream)
        config_out_of_memory ();
      config_write_words (stream, rules[i]);
      fclose (stream);
    }
  bool same = strcmp (texts[0], texts[1]) == 0;
  free (texts[0]);
  free (texts[1]);
  return same;
}

static bool
says_the_same (const struct config_rule *a, const struct config_rule *b)
{
  if (a->role != b->role)
    return false;
  if (!a->has_signature)
    return true;
  return a->section == b->section
         && strcmp (a->signature.letters, b->signature.letters) == 0
         && a->signature.result == b->signature.result
         && have_same_words (a, b);
}

static void
compare (struct config_layer *layer, const struct config_rule *later,
         const struct config_rule *earlier)
{
  if (!says_the_same (later, earlier))
    {
      report_contradiction (layer, later, earlier);
      return;
    }
  config_say_at (layer, CONFIG_WARNING, later->place,
                 "this says again that '%s' is '%s'", later->name,
                 config_role_key (later->role));
  show_other (layer, earlier);
}

/* Compare the rules of GROUP, which can fit the same declaration, with the one
   among them that the function belongs to.  */
static void
check_group (struct config_layer *layer, struct config_rule *group,
             const struct config_index *weaker)
{
  struct config *config = layer->config;
  struct config_rule *below
    = config_group_find (weaker, config_rule_key (config, group));
  struct config_rule *owner = config_owner (config, group, group->peer);
  bool later = false;
  for (struct config_rule *rule = group; rule && !is_enough (layer);
       rule = rule->peer)
    {
      bool borrows = config_borrows (config, rule, owner)
                     || (rule->section != owner->section
                         && config_owner (config, rule, below) != rule);
      if (rule == owner)
        later = true;
      else if (!borrows)
        compare (layer, later ? rule : owner, later ? owner : rule);
    }
}

/* A function of `through' is no other entry.  */
static void
check_through (struct config_layer *layer, struct config_rule *rule,
               struct config_index *first)
{
  struct config *config = layer->config;
  void **slot
    = config_index_slot (config, first, config_rule_key (config, rule));
  struct config_rule *other = *slot;
  if (!other)
    *slot = rule;
  else if (other->has_signature != rule->has_signature)
    report_contradiction (layer, rule, other);
}

static void
check_rules (struct config_layer *layer, const struct config_index *weaker)
{
  struct config *config = layer->config;
  struct config_index shapes = { NULL }, first = { NULL };
  for (struct config_rule *r = layer->rules; r && !is_enough (layer);
       r = r->read_next)
    {
      config_group_add (config, &shapes, config_rule_shape (config, r), r);
      check_through (layer, r, &first);
    }
  for (struct config_rule *r = layer->rules; r && !is_enough (layer);
       r = r->read_next)
    if (config_group_find (&shapes, config_rule_shape (config, r)) == r
        && r->peer)
      check_group (layer, r, weaker);
  config_index_done (&shapes);
  config_index_done (&first);
}

static void
check_ignored (struct config_layer *layer)
{
  struct config_index ignored = { NULL };
  for (struct config_name *n = layer->ignored; n; n = n->next)
    *config_index_slot (layer->config, &ignored, n->name) = n;
  for (struct config_rule *r = layer->rules; r && ignored.root;
       r = r->read_next)
    {
      struct config_name *name = config_index_find (&ignored, r->name);
      if (!name || r->form != CONFIG_FUNCTION || is_enough (layer))
        continue;
      config_say_at (layer, CONFIG_ERROR, r->place,
                     "'%s' is ignored and cannot be '%s' of [%s %s]", r->name,
                     config_role_key (r->role), kind_key (r), r->section->name);
      config_say_at (layer, CONFIG_NOTE, name->place, "it is ignored here");
    }
  config_index_done (&ignored);
}

/* Only what the built-in config lists is interposed.  What a program's own
   malloc has besides may join it there: it is an entry where it is defined.  */
static void
check_interposed (struct config_layer *layer)
{
  struct config_index interposed = { layer->config->interposed };
  for (struct config_rule *r = layer->rules; r && interposed.root;
       r = r->read_next)
    if (r->section->preload && !r->section->builtin && !is_enough (layer)
        && !config_index_find (&interposed, r->name))
      config_say_at (layer, CONFIG_ERROR, r->place,
                     "'%s' is not of the malloc family, so '%s' cannot be "
                     "'interpose = preload'", r->name, r->section->name);
}

void
config_check_layer (struct config_layer *layer,
                    const struct config_index *weaker)
{
  check_rules (layer, weaker);
  check_ignored (layer);
  check_interposed (layer);
}
