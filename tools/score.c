/* SPDX-License-Identifier: MIT */
/* Points.  What a function does counts first; its name tells two that do the
   same apart, such as a wrapper and a function that reads a file into a block
   of the size that it was told.  */

#include "score.h"

#include <string.h>

#include "infer.h"
#include "service.h"

/* Whether NAME has one of the COUNT words at WORDS in it.  */
static bool
has_word (const char *name, const char *const *words, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (strcasestr (name, words[i]))
      return true;
  return false;
}

bool
is_named_for (const char *name, enum allocs_role role)
{
  static const char *const allocs[]
      = { "alloc", "dup", "new", "save", "printf" };
  static const char *const resizes[] = { "alloc", "resize" };
  static const char *const frees[] = { "free", "release", "dealloc" };
  static const char *const sizes[] = { "size", "usable" };
  switch (role)
    {
    case ALLOCS_ROLE_ALLOC:
      return has_word (name, allocs, sizeof allocs / sizeof *allocs);
    case ALLOCS_ROLE_RESIZE:
      return has_word (name, resizes, sizeof resizes / sizeof *resizes);
    case ALLOCS_ROLE_FREE:
      return has_word (name, frees, sizeof frees / sizeof *frees);
    default:
      return has_word (name, sizes, sizeof sizes / sizeof *sizes);
    }
}

/* How the decisive call of C is given the size, or the block to be freed: a
   letter of candidate.h; 0: it is given none.  */
static char
way_in (const struct candidate *c)
{
  const struct service *g = service_of_call (c->because);
  char letter = c->service.role == ALLOCS_ROLE_FREE ? 'P' : 'Z';
  int position = g ? service_position (g, letter) : -1;
  return position >= 0 && (unsigned)position < c->because->count
             ? c->because->arguments[position].kind
             : 0;
}

/* The numbers that C is given and that mean nothing yet.  */
static unsigned
count_integers (const struct candidate *c)
{
  unsigned count = 0;
  for (unsigned i = 0; c->types[i]; i++)
    count += c->service.letters[i] == '.'
             && (c->types[i] == 'z' || c->types[i] == 'i');
  return count;
}

/* Whether what C does for sure is enough, whatever it is called.  */
static bool
is_plain (const struct candidate *c)
{
  if (c->because_pointer)
    return true;
  if (c->because_list)
    return c->because_list->has_partner && is_untyped (c->result)
           && strchr (c->service.letters, 'Z');
  return c->service.role != ALLOCS_ROLE_FREE
         && c->service.role != ALLOCS_ROLE_USABLE && !c->may_find
         && is_untyped (c->result)
         && (way_in (c) == '='
             || (way_in (c) == '+' && c->service.role == ALLOCS_ROLE_ALLOC));
}

/* A function that fills its argument in, or registers it, or reads a file into
   a block of the size that it was told, does to the eye what frees and allocs
   do; so its name must say that it is one, unless there is no doubt.  */
bool
is_convincing (const struct candidate *c)
{
  bool frees = c->service.role == ALLOCS_ROLE_FREE;
  if (frees && c->is_allocator && !c->because_list && count_integers (c) > 0)
    return false;
  if (c->service.role == ALLOCS_ROLE_ALLOC && c->hands_back)
    return false;
  if (frees && c->knows_type && !c->because_list && !c->because_pointer)
    return false;
  return is_plain (c) || is_named_for (c->name, c->service.role);
}

static int
score_of_call (const struct candidate *c)
{
  switch (way_in (c))
    {
    case '=':
      return 5;
    case '+':
    case '*':
      return 4;
    case '~':
      return 2;
    default:
      return 3;
    }
}

int
score_of_candidate (const struct candidate *c)
{
  int score = c->because_list ? 6 : c->because ? score_of_call (c) : 3;
  if (is_named_for (c->name, c->service.role))
    score += 4;
  if (is_untyped (c->result) && c->service.result == 'p')
    score += 1;
  if (c->result == 'p' || c->result == 'q')
    score -= 3;
  if (c->result == 'z' && c->service.role == ALLOCS_ROLE_FREE)
    score -= 2;
  return score;
}

int
score_of_pointer (const struct pointer *p)
{
  return (p->because && p->because->service.role
            ? score_of_candidate (p->because) - 1
            : 7)
         - (p->is_mixed ? 2 : 0);
}
