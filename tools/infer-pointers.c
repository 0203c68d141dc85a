/* SPDX-License-Identifier: MIT */
/* Tables of methods: what one function in a field is, the others in the same
   field are, too.  A field through which things are freed proves nothing unless
   the same type has one through which they are allocated: destructors of all
   kinds are stored beside `free'.  */

#include "infer-pointers.h"

#include <ctype.h>
#include <string.h>

#include "infer.h"
#include "service.h"

static bool
allocates (const struct service *s)
{
  return s->role == ALLOCS_ROLE_ALLOC || s->role == ALLOCS_ROLE_RESIZE;
}

/* The length of what the name of P shares with its siblings: "field T."; of a
   variable, the kind of it.  */
static size_t
family_length (const struct pointer *p)
{
  const char *dot = strrchr (p->name, '.');
  return dot ? (size_t)(dot - p->name) + 1 : strcspn (p->name, " ") + 1;
}

bool
has_allocating_sibling (const struct candidates *all, const struct pointer *p)
{
  size_t length = family_length (p);
  for (size_t i = 0; i < all->pointer_count; i++)
    if (allocates (&all->pointers[i]->service)
        && strncmp (all->pointers[i]->name, p->name, length) == 0)
      return true;
  return false;
}

/* What is known of what TO refers to, or NULL.  */
static const struct service *
service_of_pointed (const struct pointed *to)
{
  const struct service *s = to->rule.role ? &to->rule
                            : to->callee  ? &to->callee->service
                            : to->pointer ? &to->pointer->service
                                          : service_of_library (to->target);
  return s && s->role && s->role != ALLOCS_ROLE_THROUGH ? s : NULL;
}

/* What all functions in P of which something is known are; without role if
   they are not the same.  */
static struct service
common_service (struct pointer *p)
{
  struct service common = { 0 };
  p->is_mixed = false;
  p->because = NULL;
  for (size_t i = 0; i < p->count; i++)
    {
      const struct service *s = service_of_pointed (&p->targets[i]);
      if (!s)
        p->is_mixed |= p->targets[i].callee != NULL;
      else if (!common.role)
        {
          common = *s;
          p->because = p->targets[i].callee    ? p->targets[i].callee
                       : p->targets[i].pointer ? p->targets[i].pointer->because
                                               : NULL;
        }
      else if (common.role != s->role
               || strlen (common.letters) != strlen (s->letters))
        return (struct service){ 0 };
    }
  return common;
}

/* In a table of methods by which memory is allocated, one that takes a pointer
   and returns a number, and is called the size, tells the usable size.  */
static void
guess_usable (struct pointer *p)
{
  const char *dot = strrchr (p->name, '.');
  for (size_t i = 0; i < p->count; i++)
    {
      struct candidate *c = p->targets[i].callee;
      if (!dot || !strcasestr (dot, "size") || !c || c->result != 'z'
          || strcmp (c->types, "v") != 0)
        return;
      p->because = c;
    }
  p->service = (struct service){ .role = ALLOCS_ROLE_USABLE,
                                 .letters = "P",
                                 .result = 'z' };
}

static void
offer (struct pointer *p)
{
  for (size_t i = 0; i < p->count; i++)
    if (p->targets[i].callee && !p->targets[i].callee->service.role)
      p->targets[i].callee->offered = p;
}

bool
look_at_pointers (struct candidates *all)
{
  bool is_new = false;
  for (size_t i = 0; i < all->pointer_count; i++)
    {
      struct pointer *p = all->pointers[i];
      struct service s = common_service (p);
      bool is_sure = allocates (&s) || has_allocating_sibling (all, p);
      if (p->is_mixed && !is_sure)
        s = (struct service){ 0 };
      enum allocs_role before = p->service.role;
      p->service = s;
      if (!s.role && p->count && has_allocating_sibling (all, p))
        guess_usable (p);
      is_new |= p->service.role != before;
      s = p->service;
      if (s.role && is_sure && strncmp (p->name, "field ", 6) == 0)
        offer (p);
    }
  return is_new;
}

void
adopt_from_pointers (struct candidate *c, struct service *s)
{
  const struct pointer *p = c->offered;
  if (!p || !p->service.role || strlen (p->service.letters) != strlen (c->types)
      || (allocates (&p->service) && p->service.result == 'p')
             != is_pointer_type (c->result))
    return;
  for (unsigned i = 0; p->service.letters[i]; i++)
    if (isupper ((unsigned char)p->service.letters[i]))
      give_letter (s, c, i + 1, p->service.letters[i]);
  const char *needed = p->service.role == ALLOCS_ROLE_ALLOC    ? "Z"
                       : p->service.role == ALLOCS_ROLE_RESIZE ? "PZ"
                                                               : "P";
  if (strspn (needed, s->letters) == strlen (needed))
    {
      s->role = p->service.role;
      s->result = p->service.result;
      c->because_pointer = c->offered;
      c->is_allocator = !s->is_fresh;
    }
}
