/* SPDX-License-Identifier: MIT */
/* The rounds by which all functions are known, and what the ways to know them
   share.  */

#include "infer.h"

#include <stdlib.h>
#include <string.h>

#include "finding.h"
#include "infer-lists.h"
#include "infer-pointers.h"
#include "score.h"
#include "service.h"

enum
{
  /* Deeper than wrappers are wrapped; a cycle ends with it.  */
  MOST_ROUNDS = 30
};

bool
is_untyped (char letter)
{
  return letter == 'v' || letter == 'b';
}

bool
is_pointer_type (char letter)
{
  return letter && strchr ("vbscqfp", letter);
}

const struct service *
service_of_call (const struct call *call)
{
  if (call->rule.role)
    return &call->rule;
  if (call->callee)
    return call->callee->service.role || call->callee->service.is_fresh
               ? &call->callee->service
               : NULL;
  if (call->pointer)
    return call->pointer->service.role ? &call->pointer->service : NULL;
  return service_of_library (call->target);
}

static bool
is_same (const struct service *s, const struct service *t)
{
  return s->role == t->role && s->is_fresh == t->is_fresh
         && strcmp (s->letters, t->letters) == 0;
}

/* What C is as far as its calls show; true if that is new.  */
static bool
look_at (struct candidate *c)
{
  struct finding f;
  find_by_calls (c, &f);
  if (f.s.role == ALLOCS_ROLE_ALLOC || f.s.role == ALLOCS_ROLE_RESIZE)
    {
      f.s.result = f.out ? (c->result == 'n' ? 0 : 'i') : 'p';
      give_letter (&f.s, c, f.out, 'O');
    }
  else if (c->result == 'z' || c->result == 'i')
    f.s.result = 'z';
  drop_letters (&f.s);
  c->is_shifted = f.is_shifted;
  c->is_allocator = f.allocator != NULL;
  c->domain = f.allocator ? f.allocator->domain : NULL;
  c->because = f.reason;
  c->because_list = NULL;
  c->because_pointer = NULL;
  look_at_lists (c, &f.s);
  if (!f.s.role)
    adopt_from_pointers (c, &f.s);
  struct service before = c->service;
  c->service = f.s;
  if (f.s.role && !is_convincing (c))
    c->service.role = ALLOCS_ROLE_NONE;
  return !is_same (&c->service, &before);
}

void
infer (struct candidates *all)
{
  bool is_new = true;
  for (unsigned round = 0; is_new && round < MOST_ROUNDS; round++)
    {
      is_new = false;
      for (size_t i = 0; i < all->count; i++)
        is_new |= look_at (all->items[i]);
      is_new |= look_at_pointers (all);
      accept_lists (all);
    }
}
