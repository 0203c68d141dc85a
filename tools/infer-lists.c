/* SPDX-License-Identifier: MIT */
/* Lists are everywhere.  One is a list of free blocks if the function that
   takes from it gets memory elsewhere when it is empty; then the function that
   puts a block there is its free.  */

#include "infer-lists.h"

#include <string.h>

#include "infer.h"
#include "score.h"

static bool
allocates (const struct call *call)
{
  const struct service *g = service_of_call (call);
  return g
         && (g->is_fresh || g->role == ALLOCS_ROLE_ALLOC
             || g->role == ALLOCS_ROLE_RESIZE);
}

/* Whether C, or a function that C calls, allocates.  The bottom of all, with
   memory from the system, is known by its name.  */
static bool
has_source (const struct candidate *c)
{
  if (is_untyped (c->result) && is_named_for (c->name, ALLOCS_ROLE_ALLOC))
    return true;
  for (size_t i = 0; i < c->call_count; i++)
    {
      if (allocates (&c->calls[i]))
        return true;
      const struct candidate *callee = c->calls[i].callee;
      for (size_t k = 0; callee && k < callee->call_count; k++)
        if (allocates (&callee->calls[k]))
          return true;
    }
  return false;
}

/* Whether C, which has a source, takes blocks from LIST.  */
static bool
takes_from (const struct candidate *c, const struct list *list)
{
  if (!is_pointer_type (c->result))
    return false;
  if (list->kind == LIST_CUT)
    return list->other && c->types[list->other - 1] == 'z';
  return list->kind == LIST_POP
         && (list->has_partner || is_untyped (c->result));
}

/* Which bin a block is taken from is seen in no argument.  Something called
   malloc is told the size first.  */
static void
guess_size (struct candidate *c, struct service *s)
{
  const char *number = strchr (c->types, 'z');
  if (number && !strchr (s->letters, 'Z') && strstr (c->name, "malloc"))
    give_letter (s, c, (unsigned)(number - c->types) + 1, 'Z');
}

static void
take (struct candidate *c, struct service *s, const struct list *list)
{
  if (s->role == ALLOCS_ROLE_NONE)
    s->role = ALLOCS_ROLE_ALLOC;
  s->result = 'p';
  s->is_fresh = true;
  give_letter (s, c, list->pool, 'C');
  if (list->kind == LIST_CUT)
    give_letter (s, c, list->other, 'Z');
  else
    guess_size (c, s);
  c->is_allocator = true;
  c->because_list = list;
  c->domain = list->root;
}

static void
give (struct candidate *c, struct service *s, const struct list *list)
{
  s->role = ALLOCS_ROLE_FREE;
  s->result = c->result == 'z' || c->result == 'i' ? 'z' : 0;
  give_letter (s, c, list->other, 'P');
  give_letter (s, c, list->pool, 'C');
  c->is_allocator = true;
  c->because_list = list;
  c->domain = list->root;
}

void
look_at_lists (struct candidate *c, struct service *s)
{
  bool source = c->list_count && has_source (c);
  for (size_t i = 0; i < c->list_count; i++)
    {
      const struct list *list = &c->lists[i];
      if (source && takes_from (c, list))
        take (c, s, list);
      else if (list->kind == LIST_PUSH && list->has_partner
               && (!s->role || s->role == ALLOCS_ROLE_FREE)
               && !is_pointer_type (c->result))
        give (c, s, list);
    }
}

/* Whether what GIVER puts on LIST is what TAKER returns: both a block for
   anything, or both a struct.  */
static bool
is_same_kind (const struct candidate *giver, const struct list *list,
              const struct candidate *taker)
{
  return list->other
         && is_untyped (giver->types[list->other - 1])
                == is_untyped (taker->result);
}

/* A list of OTHER is the counterpart of LIST, one of C.  */
static bool
has_counterpart (const struct candidate *c, const struct list *list,
                 const struct candidate *other)
{
  for (size_t i = 0; i < other->list_count; i++)
    {
      const struct list *its = &other->lists[i];
      if (strcmp (its->root, list->root) != 0)
        continue;
      if (list->kind == LIST_PUSH && its->kind == LIST_POP
          && is_same_kind (c, list, other) && has_source (other))
        return true;
      if (list->kind == LIST_POP && its->kind == LIST_PUSH
          && is_same_kind (other, its, c))
        return true;
    }
  return false;
}

void
accept_lists (struct candidates *all)
{
  for (size_t i = 0; i < all->count; i++)
    for (size_t k = 0; k < all->items[i]->list_count; k++)
      {
        struct list *list = &all->items[i]->lists[k];
        for (size_t other = 0; other < all->count && !list->has_partner;
             other++)
          list->has_partner
              = has_counterpart (all->items[i], list, all->items[other]);
      }
}
