/* SPDX-License-Identifier: MIT */
/* Words of a suggestion.  */

#include "suggestion-text.h"

#include <stdlib.h>
#include <string.h>

#include "base-name.h"
#include "memory.h"
#include "service.h"

/* What says nothing of a parameter of TYPE, and fits it.  */
static char
plain_letter (char type)
{
  if (type == 'z' || type == 'i' || type == '.')
    return type;
  return type == 's' || type == 'b' ? 's' : 'p';
}

char *
signature_of_candidate (const struct candidate *c)
{
  char letters[MOST_PARAMETERS + 1] = "", result[2] = { c->service.result, 0 };
  for (unsigned i = 0; c->types[i]; i++)
    letters[i] = c->service.letters[i] == '.' ? plain_letter (c->types[i])
                                              : c->service.letters[i];
  return format_string ("(%s)%s", letters, result);
}

char *
signature_of_pointer (const struct pointer *p)
{
  if (p->because)
    return signature_of_candidate (p->because);
  return format_string ("(%s)%.1s", p->service.letters,
                        (char[2]){ p->service.result, 0 });
}

const char *
plain_target (const char *target)
{
  if (strncmp (target, "f ", 2) == 0)
    return target + 2;
  const char *colon = strrchr (target, ':');
  return strncmp (target, "s ", 2) == 0 && colon ? colon + 1 : target;
}

char *
target_of_candidate (const struct candidate *c)
{
  if (*c->key == 's')
    return format_string ("%s:%s", base_name (c->file), c->name);
  return copy_string (c->name);
}

/* Which arguments tell the size.  */
static char *
size_text (const struct candidate *c)
{
  int z = service_position (&c->service, 'Z') + 1;
  int n = service_position (&c->service, 'N') + 1;
  int s = service_position (&c->service, 's') + 1;
  if (n)
    return format_string (", for the product of arguments %d and %d", n, z);
  if (z)
    return format_string (", of a size by argument %d", z);
  return s ? format_string (", for the string in argument %d", s)
           : copy_string ("");
}

static char *
call_text (const struct candidate *c)
{
  const char *callee = plain_target (c->because->target);
  int p = service_position (&c->service, 'P') + 1;
  if (c->service.role == ALLOCS_ROLE_FREE)
    return format_string ("passes argument %d to %s",
                          p ? p : service_position (&c->service, 'R') + 1,
                          callee);
  if (c->service.role == ALLOCS_ROLE_USABLE)
    return format_string ("returns what %s says of argument %d", callee, p);
  char *size = size_text (c);
  char *text = format_string (
      "%s what %s gives%s%s%s",
      service_position (&c->service, 'O') >= 0 ? "stores" : "returns", callee,
      c->is_shifted ? ", at another address" : "", size,
      c->service.role == ALLOCS_ROLE_RESIZE ? "; frees or resizes the old block"
                                            : "");
  free (size);
  return text;
}

static char *
list_text (const struct list *list)
{
  static const char *const verbs[] = {
    [LIST_POP] = "takes from the list",
    [LIST_CUT] = "cuts from the block",
    [LIST_PUSH] = "puts its argument on the list",
  };
  return format_string ("%s %s", verbs[list->kind], list->root);
}

char *
evidence_of_candidate (const struct candidate *c)
{
  char *what = c->because_list ? list_text (c->because_list)
               : c->because    ? call_text (c)
                               : format_string (
                                  "is stored in %s",
                                  c->because_pointer->name);
  char *text = format_string ("%s:%u: %s", c->file, c->line, what);
  free (what);
  return text;
}

char *
evidence_of_pointer (const struct pointer *p)
{
  const char *target = p->because ? p->because->name : "";
  for (size_t i = 0; i < p->count && !*target; i++)
    if (p->targets[i].rule.role || p->targets[i].callee == p->because)
      target = plain_target (p->targets[i].target);
  return format_string ("may be %s", target);
}
