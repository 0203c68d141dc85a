/* SPDX-License-Identifier: MIT */
/* What `over' and `within' claim, held against what entries call.

   An entry stands on a level if its body calls an entry of that level, or one
   that stands on it.  Calls through pointers may reach anything, and a body may
   call functions that are no entries: so that a level is reached which nobody
   claims is a fault, and that a claimed one is not is only remarked.  */

#include <stdlib.h>
#include <string.h>

#include "config-check.h"
#include "memory.h"

/* Claims of one section.  */
struct claims
{
  struct config_check *check;
  const struct config_section *section;
  bool *grounded; /* for each match: its body reaches a claimed level */
};

static bool
gets_memory (unsigned role)
{
  return role == ALLOCS_ROLE_ALLOC || role == ALLOCS_ROLE_RESIZE;
}

static bool
is_of (const struct rule_match *match, const struct config_section *section)
{
  return match->kind == section->kind
         && strcmp (match->section, section->name) == 0;
}

static bool
has_name (const struct config_name *list, const char *name)
{
  for (; list; list = list->next)
    if (strcmp (list->name, name) == 0)
      return true;
  return false;
}

/* Whether the claims name the section of MATCH.  A wrapper that no config of
   the user's speaks of hands through what lies under it.  */
static bool
is_claimed (const struct claims *c, const struct rule_match *match)
{
  const struct config_name *levels = c->section->over;
  const struct config_section *builtin
      = config_find_section (c->check->builtin, match->section);
  return has_name (levels, match->section)
         || ((match->origin == ALLOCS_ORIGIN_GCC_ATTRIBUTE
              || (builtin && builtin->kind == ALLOCS_KIND_WRAPPER))
             && has_name (levels, "malloc"));
}

/* Mark the matches whose bodies reach, through whatever entries, a claimed
   level; what is called through a pointer counts as claimed.  */
static void
ground (const struct claims *c)
{
  const struct rule_matches *m = &c->check->matches;
  for (bool again = true; again;)
    {
      again = false;
      for (size_t i = 0; i < m->call_count; i++)
        {
          const struct body_call *call = &m->calls[i];
          if (c->grounded[call->caller]
              || !(call->is_indirect || c->grounded[call->callee]
                   || is_claimed (c, &m->items[call->callee])))
            continue;
          again = c->grounded[call->caller] = true;
        }
    }
}

static const char *
key_of (const struct config_section *section)
{
  return section->kind == ALLOCS_KIND_WRAPPER ? "over" : "within";
}

static const char *
kind_of (const struct config_section *section)
{
  return section->kind == ALLOCS_KIND_WRAPPER ? "wrapper" : "allocator";
}

static void
find_unclaimed (const struct claims *c, const struct body_call *call)
{
  const struct rule_match *callee = &c->check->matches.items[call->callee];
  const struct matched_entry *entry
      = &c->check->matches.items[call->caller].entries[call->entry];
  char *text = format_string (
      "not claimed: '%s' of [%s %s] calls '%s' of '%s', which its '%s' does "
      "not name",
      entry->function, kind_of (c->section), c->section->name, callee->name,
      callee->section, key_of (c->section));
  config_check_find (c->check, (struct finding){
                                   .what = "not-claimed",
                                   .is_fault = true,
                                   .text = text,
                                   .section = (char *)c->section->name,
                                   .function = entry->function,
                                   .level = callee->section,
                                   .module = entry->module });
}

/* Find the levels that entries reach and nobody claims; each once for an entry
   and a callee.  */
static void
check_reached (const struct claims *c)
{
  const struct rule_matches *m = &c->check->matches;
  struct name_list told = { 0 };
  for (size_t i = 0; i < m->call_count; i++)
    {
      const struct body_call *call = &m->calls[i];
      const struct rule_match *callee = &m->items[call->callee];
      if (call->is_indirect || !is_of (&m->items[call->caller], c->section)
          || is_of (callee, c->section) || !gets_memory (callee->role)
          || is_claimed (c, callee))
        continue;
      char *key
          = format_string ("%zu %zu %zu", call->caller, call->entry,
                           call->callee);
      if (!name_list_add (&told, key)->count++)
        find_unclaimed (c, call);
      free (key);
    }
  name_list_done (&told);
}

static void
find_unreached (const struct claims *c, const struct name_list *entries)
{
  char *names = name_list_text (entries, 8);
  char *text = format_string (
      "not shown: the body of %s calls nothing that '%s' of [%s %s] names",
      names, key_of (c->section), kind_of (c->section), c->section->name);
  config_check_find (c->check,
                     (struct finding){ .what = "not-reached",
                                       .text = text,
                                       .section = (char *)c->section->name });
  free (names);
}

/* Find the entries of a wrapper whose bodies reach none of the levels that are
   claimed.  Of an allocator it takes all: one of them fetches the blocks.  */
static void
check_grounds (const struct claims *c)
{
  const struct rule_matches *m = &c->check->matches;
  struct name_list entries = { 0 };
  bool any = false;
  for (size_t i = 0; i < m->count; i++)
    {
      const struct rule_match *match = &m->items[i];
      if (!is_of (match, c->section) || !gets_memory (match->role))
        continue;
      any |= c->grounded[i];
      for (size_t j = 0; j < match->entry_count && !c->grounded[i]; j++)
        if (!(match->entries[j].flags & ALLOCS_ENTRY_FOREIGN))
          name_list_add (&entries, match->entries[j].function);
    }
  if (entries.count && (c->section->kind == ALLOCS_KIND_WRAPPER || !any))
    find_unreached (c, &entries);
  name_list_done (&entries);
}

void
config_check_claims (struct config_check *check, const struct config *config)
{
  size_t count = check->matches.count;
  for (const struct config_section *s = config->sections; s; s = s->next)
    {
      struct claims claims = { check, s, NULL };
      if (!s->over || config_find_section (check->builtin, s->name))
        continue;
      claims.grounded = new_items (count + 1, sizeof *claims.grounded);
      ground (&claims);
      check_reached (&claims);
      check_grounds (&claims);
      free (claims.grounded);
    }
}
