/* SPDX-License-Identifier: MIT */
/* Which rules speak of the same function, and to which of them it belongs.

   A wrapper may list as its free a function of a lower level, `free = free(P)'.
   That names its right free: it borrows the function, which stays an entry of
   the lower level.  */

#include "internal.h"

#include <ctype.h>
#include <string.h>

enum { DEEPEST_LEVEL = 64 };

const char *
config_rule_key (struct config *config, struct config_rule *rule)
{
  if (!rule->key)
    rule->key = config_join (config, "%d\n%s\n%s\n%s%s", (int) rule->form,
                             rule->name, rule->file ? rule->file : "",
                             rule->parameters ? "(" : "",
                             rule->parameters ? rule->parameters : "");
  return rule->key;
}

/* The kinds of types that a letter stands for, as one letter each.  */
static char
type_of_letter (char letter)
{
  return strchr ("ZNASzi", letter) ? 'i' : letter == '.' ? '.' : 'p';
}

const char *
config_rule_shape (struct config *config, struct config_rule *rule)
{
  const char *key = config_rule_key (config, rule);
  if (!rule->has_signature)
    return key;
  char *shape = config_join (config, "%s\n%s", key, rule->signature.letters);
  for (char *p = shape + strlen (key) + 1; *p; p++)
    *p = type_of_letter (*p);
  return shape;
}

void
config_group_add (struct config *config, struct config_index *groups,
                  const char *name, struct config_rule *rule)
{
  struct config_group **slot
    = (struct config_group **) config_index_slot (config, groups, name);
  rule->peer = NULL;
  if (*slot)
    (*slot)->last->peer = rule;
  else
    {
      *slot = config_take (config, sizeof **slot);
      (*slot)->first = rule;
    }
  (*slot)->last = rule;
}

struct config_rule *
config_group_find (const struct config_index *groups, const char *name)
{
  const struct config_group *group = config_index_find (groups, name);
  return group ? group->first : NULL;
}

/* True if the section UPPER stands on LOWER.  Sections with the mark MARK have
   been asked.  */
static bool
stands_on (const struct config *config, struct config_section *upper,
           const struct config_section *lower, unsigned mark, unsigned depth)
{
  if (upper->mark == mark || depth > DEEPEST_LEVEL)
    return false;
  upper->mark = mark;
  for (struct config_name *n = upper->over; n; n = n->next)
    {
      struct config_section *below = config_find_section (config, n->name);
      if (below == lower
          || (below && stands_on (config, below, lower, mark, depth + 1)))
        return true;
    }
  return false;
}

static bool
may_borrow (const struct config_rule *rule)
{
  return rule->role == ALLOCS_ROLE_FREE
         && rule->section->kind == ALLOCS_KIND_WRAPPER;
}

bool
config_borrows (struct config *config, const struct config_rule *rule,
                const struct config_rule *other)
{
  if (!may_borrow (rule) || other->role != ALLOCS_ROLE_FREE
      || rule->section == other->section)
    return false;
  return other->section->kind == ALLOCS_KIND_ALLOCATOR
         || stands_on (config, rule->section, other->section, ++config->marks,
                       0);
}

struct config_rule *
config_owner (struct config *config, struct config_rule *rule,
              struct config_rule *group)
{
  struct config_rule *owner = rule;
  for (struct config_rule *other = group;
       other && may_borrow (owner); other = other->peer)
    if (config_borrows (config, owner, other))
      owner = other;
  return owner;
}
