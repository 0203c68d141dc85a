/* SPDX-License-Identifier: MIT */
/* A layer put over those before it.

   The rules of a function in the stronger layer replace all its rules in weaker
   ones, in whatever section.  A rule that replaces one of its own section takes
   its place, others go to the end, so the order of the merged rules does not
   depend on how often a thing was said.  */

#include "internal.h"

#include <string.h>

static void
group_weaker (struct config *config, struct config_index *ret_groups)
{
  for (struct config_section *s = config->sections; s; s = s->next)
    for (struct config_rule *r = s->rules; r; r = r->next)
      config_group_add (config, ret_groups, config_rule_key (config, r), r);
}

static void
group_layer (struct config_layer *layer, struct config_index *ret_groups)
{
  for (struct config_rule *r = layer->rules; r; r = r->read_next)
    config_group_add (layer->config, ret_groups,
                      config_rule_key (layer->config, r), r);
}

/* True if RULE leaves the rule OLD of a weaker layer alone.  */
static bool
may_stay (struct config *config, const struct config_rule *rule,
          const struct config_rule *old, bool rule_borrows)
{
  return rule->section != old->section
         && (rule_borrows || config_borrows (config, old, rule));
}

static void
drop_replaced (struct config_layer *layer, const struct config_index *weaker,
               const struct config_index *fresh)
{
  struct config *config = layer->config;
  for (struct config_rule *r = layer->rules; r; r = r->read_next)
    {
      struct config_rule *old = config_group_find (weaker, r->key);
      struct config_rule *peers = config_group_find (fresh, r->key);
      bool borrows = config_owner (config, r, old) != r
                     || config_owner (config, r, peers) != r;
      for (; old; old = old->peer)
        if (!may_stay (config, r, old, borrows))
          {
            old->state = CONFIG_DROPPED;
            if (!r->replaces)
              r->replaces = old;
          }
    }
}

static void
drop_ignored (struct config_layer *layer)
{
  struct config_index names = { NULL };
  for (struct config_name *n = layer->ignored; n; n = n->next)
    *config_index_slot (layer->config, &names, n->name) = n;
  for (struct config_section *s = layer->config->sections; s; s = s->next)
    for (struct config_rule *r = s->rules; r; r = r->next)
      if (r->form == CONFIG_FUNCTION && config_index_find (&names, r->name))
        r->state = CONFIG_DROPPED;
  config_index_done (&names);
}

static void
place (struct config_rule *rule)
{
  rule->state = CONFIG_PLACED;
  rule->next = NULL;
  *rule->section->rules_end = rule;
  rule->section->rules_end = &rule->next;
}

/* Make the list of SECTION again, without what was dropped; the rules of the
   layer that replace a rule of SECTION take its place.  */
static void
renew_section (struct config_section *section,
               const struct config_index *fresh)
{
  struct config_rule *old = section->rules, *next;
  section->rules = NULL;
  section->rules_end = &section->rules;
  for (; old; old = next)
    {
      next = old->next;
      if (old->state != CONFIG_DROPPED)
        {
          place (old);
          continue;
        }
      struct config_rule *r = config_group_find (fresh, old->key);
      for (; r; r = r->peer)
        if (r->section == section && r->state == CONFIG_WAITING)
          place (r);
    }
}

/* A stronger rule for a function ends that it is ignored.  */
static void
renew_ignored (struct config_layer *layer)
{
  struct config *config = layer->config;
  struct config_index names = { NULL };
  for (struct config_rule *r = layer->rules; r; r = r->read_next)
    if (r->form == CONFIG_FUNCTION)
      *config_index_slot (config, &names, r->name) = r;
  *config->ignored_end = layer->ignored;
  struct config_name **end = &config->ignored;
  for (struct config_name *n = config->ignored; n; n = n->next)
    {
      void **slot = config_index_slot (config, &names, n->name);
      if (*slot)
        continue;
      *slot = n;
      *end = n;
      end = &n->next;
    }
  *end = NULL;
  config->ignored_end = end;
  config_index_done (&names);
}

static void
find_owners (struct config *config)
{
  struct config_index groups = { NULL };
  group_weaker (config, &groups);
  for (struct config_section *s = config->sections; s; s = s->next)
    for (struct config_rule *r = s->rules; r; r = r->next)
      {
        struct config_rule *group = config_group_find (&groups, r->key);
        struct config_rule *owner = config_owner (config, r, group);
        r->owner = owner == r ? NULL : owner;
      }
  config_index_done (&groups);
}

void
config_merge (struct config_layer *layer)
{
  struct config *config = layer->config;
  struct config_index weaker = { NULL }, fresh = { NULL };
  group_weaker (config, &weaker);
  config_check_layer (layer, &weaker);
  group_layer (layer, &fresh);
  drop_replaced (layer, &weaker, &fresh);
  drop_ignored (layer);
  for (struct config_section *s = config->sections; s; s = s->next)
    renew_section (s, &fresh);
  for (struct config_rule *r = layer->rules; r; r = r->read_next)
    if (r->state == CONFIG_WAITING)
      place (r);
  renew_ignored (layer);
  find_owners (config);
  config_index_done (&weaker);
  config_index_done (&fresh);
}
