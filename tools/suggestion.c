/* SPDX-License-Identifier: MIT */
/* Makes sections of what was inferred.  The wrappers of one file are a section,
   and so are the functions of an allocator that work on the same structs.  A
   free that stands elsewhere belongs to the section of its name.  What only
   frees is no family, but the destructor of something.  */

#include "suggestion.h"

#include <config.h>
#include <stdlib.h>
#include <string.h>

#include "group-name.h"
#include "infer-pointers.h"
#include "infer.h"
#include "memory.h"
#include "score.h"
#include "service.h"
#include "suggestion-text.h"

static bool
allocates (const struct service *s)
{
  return s->role == ALLOCS_ROLE_ALLOC || s->role == ALLOCS_ROLE_RESIZE;
}

static bool
is_same_text (const char *left, const char *right)
{
  return left && right ? strcmp (left, right) == 0 : left == right;
}

/* Whether what C and OTHER allocate lies in structs of one type; or, where that
   is not known, whether they share the name of a family.  */
static bool
is_same_domain (const struct candidate *c, const struct candidate *other)
{
  if (c->domain && other->domain)
    {
      size_t length = strcspn (c->domain, ".");
      return strncmp (c->domain, other->domain, length) == 0
             && strcspn (other->domain, ".") == length;
    }
  size_t length = config_family_length (other->name);
  return !c->domain && !other->domain
         && strncmp (other->name, c->name, length) == 0;
}

static struct group *
new_group (struct suggestions *all)
{
  struct group *g = new_items (1, sizeof *g);
  all->groups = more_items (all->groups, all->count, sizeof *all->groups);
  return all->groups[all->count++] = g;
}

/* The group that C belongs to by its file and kind, or NULL.  */
static struct group *
find_group (const struct suggestions *all, const struct candidate *c)
{
  for (size_t i = 0; i < all->count; i++)
    {
      struct group *g = all->groups[i];
      if ((g->kind == ALLOCS_KIND_ALLOCATOR) == c->is_allocator
          && is_same_text (g->file, c->file)
          && (!c->is_allocator || is_same_domain (c, g->first)))
        return g;
    }
  return NULL;
}

static struct group *
add_group (struct suggestions *all, const struct candidate *c)
{
  struct group *g = find_group (all, c);
  if (g)
    return g;
  g = new_group (all);
  g->kind = c->is_allocator ? ALLOCS_KIND_ALLOCATOR : ALLOCS_KIND_WRAPPER;
  g->file = c->file;
  g->first = c;
  return g;
}

/* The group of the fields of TYPE.  */
static struct group *
add_group_of_type (struct suggestions *all, char *type)
{
  for (size_t i = 0; i < all->count; i++)
    if (is_same_text (all->groups[i]->type, type))
      {
        free (type);
        return all->groups[i];
      }
  struct group *g = new_group (all);
  g->kind = ALLOCS_KIND_WRAPPER;
  g->type = type;
  return g;
}

/* Names that a config cannot have, or that stand for many functions.  */
static bool
can_be_named (const struct candidate *c)
{
  return !strpbrk (c->name, "<{") && !strstr (c->name, " [")
         && !strstr (c->name, "operator ");
}

/* The group of C, which does not allocate and has none by its file and kind:
   one that an allocating function of its file is in, if a pointer told what C
   is; else that whose name its own begins with, or NULL.  */
static struct group *
adoptive_group (const struct suggestions *all, const struct candidate *c)
{
  for (size_t i = 0; c->because_pointer && i < all->count; i++)
    if (all->groups[i]->kind == ALLOCS_KIND_WRAPPER && all->groups[i]->allocates
        && is_same_text (all->groups[i]->file, c->file))
      return all->groups[i];

  size_t length = config_family_length (c->name);
  for (size_t i = 0; i < all->count; i++)
    {
      const struct group *g = all->groups[i];
      if (g->allocates && g->first
          && config_family_length (g->first->name) == length
          && strncmp (g->first->name, c->name, length) == 0)
        return all->groups[i];
    }
  return NULL;
}

static void
add_suggestion (struct group *g, struct suggestion s)
{
  g->items = more_items (g->items, g->count, sizeof *g->items);
  g->items[g->count++] = s;
  if (s.score > g->score)
    g->score = s.score;
}

static bool
has_rule (const struct suggestions *all, const char *target,
          const char *signature)
{
  for (size_t i = 0; i < all->count; i++)
    for (size_t k = 0; k < all->groups[i]->count; k++)
      if (strcmp (all->groups[i]->items[k].target, target) == 0
          && strcmp (all->groups[i]->items[k].signature, signature) == 0)
        return true;
  return false;
}

/* Files in different folders may have one name.  */
static void
add_candidate (const struct suggestions *all, struct group *g,
               struct candidate *c)
{
  struct suggestion s = {
    .role = c->service.role,
    .function = c->name,
    .target = target_of_candidate (c),
    .signature = signature_of_candidate (c),
    .evidence = evidence_of_candidate (c),
    .score = score_of_candidate (c),
  };
  if (has_rule (all, s.target, s.signature))
    {
      free (s.target);
      s.target = format_string ("%s:%s", c->file, c->name);
    }
  c->group = g;
  add_suggestion (g, s);
}

static bool
is_suggested (const struct candidate *c)
{
  return c->service.role && can_be_named (c);
}

/* Put what allocates into groups, then the rest into those.  */
static void
group_candidates (struct suggestions *all, struct candidates *from)
{
  for (size_t i = 0; i < from->count; i++)
    {
      struct candidate *c = from->items[i];
      if (!is_suggested (c) || !allocates (&c->service))
        continue;
      struct group *g = add_group (all, c);
      g->allocates = true;
      if (score_of_candidate (c) > score_of_candidate (g->first))
        g->first = c;
    }
  for (size_t i = 0; i < from->count; i++)
    {
      struct candidate *c = from->items[i];
      if (!is_suggested (c))
        continue;
      struct group *g = find_group (all, c);
      if (!g)
        g = adoptive_group (all, c);
      if (!g)
        continue;
      g->frees |= c->service.role == ALLOCS_ROLE_FREE;
      add_candidate (all, g, c);
    }
}

/* "T" of "field T.F", to be freed; NULL for other pointers.  */
static char *
type_of_pointer (const struct pointer *p)
{
  if (strncmp (p->name, "field ", 6) != 0)
    return NULL;
  char *type = copy_string (p->name + 6);
  type[strcspn (type, ".")] = 0;
  return type;
}

static struct group *
group_of_pointer (struct suggestions *all, const struct pointer *p)
{
  if (p->because && p->because->group)
    return p->because->group;
  char *type = type_of_pointer (p);
  return add_group_of_type (all, type ? type : copy_string ("hooks"));
}

static void
group_pointers (struct suggestions *all, const struct candidates *from)
{
  for (size_t i = 0; i < from->pointer_count; i++)
    {
      const struct pointer *p = from->pointers[i];
      if (!p->service.role || strncmp (p->name, "arg ", 4) == 0
          || !(allocates (&p->service)
               || (has_allocating_sibling (from, p) && *p->name != 'p'))
          || (p->because && !can_be_named (p->because)))
        continue;
      struct group *g = group_of_pointer (all, p);
      g->allocates |= allocates (&p->service);
      g->frees |= p->service.role == ALLOCS_ROLE_FREE;
      add_suggestion (g, (struct suggestion){
                             .role = p->service.role,
                             .target = copy_string (p->name),
                             .signature = signature_of_pointer (p),
                             .evidence = evidence_of_pointer (p),
                             .score = score_of_pointer (p),
                         });
    }
}

static void
stand_on (struct group *g, const char *section)
{
  if (section && strcmp (section, g->name) != 0)
    name_list_add (&g->over, section);
}

static void
stand_on_pointer (struct group *g, const struct pointer *p)
{
  for (size_t i = 0; i < p->count; i++)
    {
      const struct pointed *to = &p->targets[i];
      stand_on (g, to->rule.section);
      if (to->callee && to->callee->group)
        stand_on (g, to->callee->group->name);
    }
}

/* Find what the groups of FROM stand on.  */
static void
find_bases (const struct candidates *from)
{
  for (size_t i = 0; i < from->count; i++)
    {
      const struct candidate *c = from->items[i];
      for (size_t k = 0; c->group && k < c->call_count; k++)
        {
          const struct call *call = &c->calls[k];
          const struct service *s = service_of_call (call);
          if (!s || !allocates (s))
            continue;
          stand_on (c->group, s->section);
          if (call->callee && call->callee->group)
            stand_on (c->group, call->callee->group->name);
          if (call->pointer)
            stand_on_pointer (c->group, call->pointer);
        }
    }
}

/* Without a free of its own, a wrapper of nothing but malloc has malloc's.  */
static void
add_right_free (struct group *g)
{
  if (g->kind != ALLOCS_KIND_WRAPPER || g->frees || g->count == 0
      || g->over.count != 1 || !name_list_has (&g->over, "malloc"))
    return;
  add_suggestion (g, (struct suggestion){
                         .role = ALLOCS_ROLE_FREE,
                         .target = copy_string ("free"),
                         .signature = copy_string ("(P)"),
                         .evidence = copy_string (
                             "has no other: is the right free"),
                     });
}

static int
compare_suggestions (const void *left, const void *right)
{
  const struct suggestion *a = left, *b = right;
  if (a->score != b->score)
    return b->score - a->score;
  return strcmp (a->target, b->target);
}

static int
compare_groups (const void *left, const void *right)
{
  const struct group *a = *(struct group *const *)left;
  const struct group *b = *(struct group *const *)right;
  if (a->score != b->score)
    return b->score - a->score;
  return strcmp (a->name, b->name);
}

struct suggestions *
suggest (struct candidates *from)
{
  struct suggestions *all = new_items (1, sizeof *all);
  group_candidates (all, from);
  group_pointers (all, from);
  for (size_t i = 0; i < all->count; i++)
    name_group (all, all->groups[i]);
  find_bases (from);
  for (size_t i = 0; i < all->count; i++)
    {
      struct group *g = all->groups[i];
      add_right_free (g);
      if (g->count)
        qsort (g->items, g->count, sizeof *g->items, compare_suggestions);
    }
  if (all->count)
    qsort (all->groups, all->count, sizeof *all->groups, compare_groups);
  return all;
}
