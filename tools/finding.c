/* SPDX-License-Identifier: MIT */
/* What a function is by the calls that it makes: docs/discovery.md has the
   rules in words.  */

#include "finding.h"

#include <string.h>

#include "infer.h"
#include "service.h"

/* Whether a parameter of TYPE can have LETTER.  */
static bool
can_have (char type, char letter)
{
  switch (letter)
    {
    case 'Z': case 'N': case 'S': case 'A':
      return type == 'z' || type == 'i';
    case 'R': case 'O':
      return type == 'q' || type == 'v';
    case 's':
      return type == 's' || type == 'b';
    default:
      return is_pointer_type (type) && type != 'f';
    }
}

void
give_letter (struct service *s, const struct candidate *c, unsigned number,
             char letter)
{
  if (number == 0 || s->letters[number - 1] != '.'
      || !can_have (c->types[number - 1], letter)
      || (letter != 's' && strchr (s->letters, letter)))
    return;
  s->letters[number - 1] = letter;
}

static const struct argument *
argument_at (const struct call *call, const struct service *callee, char letter)
{
  int position = service_position (callee, letter);
  return position >= 0 && (unsigned)position < call->count
             ? &call->arguments[position]
             : NULL;
}

/* Whether A is one parameter, or one and a bit.  */
static bool
is_handed_on (const struct argument *a)
{
  return a && (a->kind == '=' || a->kind == '+');
}

/* A size that a parameter tells; a multiple of it is the size of an array of
   the function's own choice.  */
static bool
is_told (const struct argument *a)
{
  return is_handed_on (a) || (a && a->kind == '~');
}

static bool
is_constant (const struct argument *a)
{
  return a && (a->kind == 'c' || a->kind == '0');
}

static bool
is_null (const struct argument *a)
{
  return a && a->kind == '0';
}

/* Take what CALL says of the string that is copied.  */
static void
take_string (struct finding *f, const struct call *call,
             const struct service *g)
{
  for (unsigned i = 0; i < call->count && g->letters[i]; i++)
    if (g->letters[i] == 's' && call->arguments[i].kind == '=')
      {
        f->is_sized = true;
        give_letter (&f->s, f->c, call->arguments[i].a, 's');
      }
}

/* Take what CALL says of how much is asked for.  */
static void
take_size (struct finding *f, const struct call *call, const struct service *g)
{
  const struct argument *z = argument_at (call, g, 'Z');
  const struct argument *n = argument_at (call, g, 'N');
  if (!z)
    take_string (f, call, g);
  else if (z->kind == 'l' && (!n || is_constant (n)))
    {
      f->is_sized = true;
      give_letter (&f->s, f->c, z->a, 's');
    }
  else if (z->kind == '*' && (!n || is_constant (n)))
    {
      f->is_sized = true;
      give_letter (&f->s, f->c, z->a, 'N');
      give_letter (&f->s, f->c, z->b, 'Z');
    }
  else if (is_told (z) && (!n || is_constant (n) || is_told (n)))
    {
      f->is_sized = true;
      if (n && is_told (n) && n->a != z->a)
        give_letter (&f->s, f->c, n->a, 'N');
      give_letter (&f->s, f->c, z->a, 'Z');
    }
}

/* Let the parameter that is A be what LETTER says.  */
static void
take_letter (struct finding *f, const struct call *call,
             const struct service *g, char letter)
{
  const struct argument *a = argument_at (call, g, letter);
  if (is_handed_on (a))
    give_letter (&f->s, f->c, a->a, letter);
}

/* How F gives what CALL yields to its caller: 'r' returned, 'o' stored, 0 not
   at all.  */
static char
way_out (struct finding *f, const struct call *call, const struct service *g)
{
  const struct argument *o = argument_at (call, g, 'O');
  if (o && o->kind == '&')
    return o->a ? 'r' : 0;
  if (o && o->kind == '=')
    {
      f->out = o->a;
      return 'o';
    }
  if (call->use == 'o')
    f->out = call->out;
  if (call->use == '+')
    f->is_shifted = true;
  return call->use == '-' ? 0 : call->use == 'o' ? 'o' : 'r';
}

/* Note that CALL goes to an allocator with a pool that F was given, if so.  */
static void
take_pool (struct finding *f, const struct call *call, const struct service *g)
{
  take_letter (f, call, g, 'C');
  if (call->callee && call->callee->is_allocator
      && strchr (f->s.letters, 'C'))
    f->allocator = call->callee;
}

static void
take_free (struct finding *f, const struct call *call, const struct service *g)
{
  const struct argument *p = argument_at (call, g, 'P');
  const struct argument *r = argument_at (call, g, 'R');
  if (p && p->kind == 't')
    give_letter (&f->s, f->c, p->a, 'R');
  else if (is_handed_on (r))
    give_letter (&f->s, f->c, r->a, 'R');
  else if (is_handed_on (p))
    give_letter (&f->s, f->c, p->a, 'P');
  else
    return;
  take_letter (f, call, g, 'S');
  take_pool (f, call, g);
  f->freeing = call;
}

static void
take_alloc (struct finding *f, const struct call *call,
            const struct service *g)
{
  if (!way_out (f, call, g))
    return;
  f->is_fresh = true;
  if (!f->allocating)
    f->allocating = call;
  take_pool (f, call, g);
  take_letter (f, call, g, 'A');
  if (g->role)
    take_size (f, call, g);
}

static void
take_resize (struct finding *f, const struct call *call,
             const struct service *g)
{
  const struct argument *p = argument_at (call, g, 'P');
  if (is_null (argument_at (call, g, 'Z')))
    take_free (f, call, g);
  else if (is_null (p))
    take_alloc (f, call, g);
  else if (is_handed_on (p) && way_out (f, call, g))
    {
      f->resizing = call;
      give_letter (&f->s, f->c, p->a, 'P');
      take_letter (f, call, g, 'S');
      take_alloc (f, call, g);
    }
}

static void
take_call (struct finding *f, const struct call *call)
{
  const struct service *g = service_of_call (call);
  if (!g)
    return;
  if (g->role == ALLOCS_ROLE_RESIZE)
    take_resize (f, call, g);
  else if (g->role == ALLOCS_ROLE_ALLOC || (g->is_fresh && !g->role))
    take_alloc (f, call, g);
  else if (g->role == ALLOCS_ROLE_FREE)
    take_free (f, call, g);
  else if (g->role == ALLOCS_ROLE_USABLE && call->use != '-'
           && is_handed_on (argument_at (call, g, 'P')))
    {
      take_letter (f, call, g, 'P');
      take_letter (f, call, g, 'C');
      f->telling = call;
    }
}

/* Whether what F returns may be memory for anything; what is returned as a
   pointer to a struct must have just the size that was asked for.  */
static bool
returns_block (const struct finding *f)
{
  const struct candidate *c = f->c;
  if (f->out)
    return !is_pointer_type (c->result) && strchr (f->s.letters, 'Z');
  if (is_untyped (c->result))
    return true;
  if (c->may_find)
    return false;
  const struct argument *z
      = f->allocating && service_of_call (f->allocating)
            ? argument_at (f->allocating, service_of_call (f->allocating), 'Z')
            : NULL;
  return (c->result == 'p' || c->result == 'q') && z && z->kind == '=';
}

/* Whether the pointer that F frees may be a block for anything.  */
static bool
takes_block (const struct finding *f)
{
  int p = service_position (&f->s, 'P'), r = service_position (&f->s, 'R');
  return r >= 0 || (p >= 0 && strchr ("vbs", f->c->types[p]));
}

/* Whether F, by its name, makes a string of one that it was given, in memory
   that is the caller's; one that it may write to is a string that grows.  */
static bool
copies_text (const struct finding *f)
{
  const struct candidate *c = f->c;
  if (!f->is_fresh || !is_untyped (c->result))
    return false;
  return (strcasestr (c->name, "printf") && strchr (c->types, 's')
          && !strpbrk (c->types, "bv"))
         || (strcasestr (c->name, "dup") && strpbrk (c->types, "sb"));
}

static enum allocs_role
role_of (const struct finding *f)
{
  bool has_size = strchr (f->s.letters, 'Z') || strchr (f->s.letters, 's');
  bool yields = f->is_sized && has_size && returns_block (f);
  if (yields && strchr (f->s.letters, 'Z') && takes_block (f)
      && (f->resizing || f->freeing))
    return ALLOCS_ROLE_RESIZE;
  if ((yields || copies_text (f)) && f->allocating)
    return ALLOCS_ROLE_ALLOC;
  if (f->freeing && !f->is_fresh && takes_block (f)
      && !is_pointer_type (f->c->result))
    return ALLOCS_ROLE_FREE;
  if (f->telling && f->c->result == 'z' && !f->is_fresh)
    return ALLOCS_ROLE_USABLE;
  return ALLOCS_ROLE_NONE;
}

void
drop_letters (struct service *s)
{
  const char *allowed = s->role == ALLOCS_ROLE_ALLOC    ? "ZNACOs"
                        : s->role == ALLOCS_ROLE_RESIZE ? "ZNACOPRSs"
                        : s->role == ALLOCS_ROLE_FREE   ? "PRSACs"
                        : s->role == ALLOCS_ROLE_USABLE ? "PC"
                                                        : "ZNACOPRSs";
  for (char *letter = s->letters; *letter; letter++)
    if (!strchr (allowed, *letter)
        || (*letter == 'N' && !strchr (s->letters, 'Z')))
      *letter = '.';
}

static const struct call *
reason (const struct finding *f)
{
  switch (f->s.role)
    {
    case ALLOCS_ROLE_RESIZE:
      return f->resizing ? f->resizing : f->allocating;
    case ALLOCS_ROLE_FREE:
      return f->freeing;
    case ALLOCS_ROLE_USABLE:
      return f->telling;
    case ALLOCS_ROLE_ALLOC:
      return f->allocating;
    default:
      return NULL;
    }
}

void
find_by_calls (const struct candidate *c, struct finding *ret)
{
  *ret = (struct finding){ .c = c };
  memset (ret->s.letters, '.', strlen (c->types));
  for (size_t i = 0; i < c->call_count; i++)
    take_call (ret, &c->calls[i]);
  ret->s.role = role_of (ret);
  ret->s.is_fresh = ret->is_fresh;
  ret->reason = reason (ret);
}
