/* SPDX-License-Identifier: MIT */
/* Families by name: what functions are called that belong together, for those
   who name functions and no section: attributes, and liballocs' variables.  */

#include "internal.h"

#include <ctype.h>
#include <string.h>

/* How much of the LENGTH bytes at NAME is left without VERB at their end.  */
static size_t
without_verb (const char *name, size_t length, const char *verb)
{
  size_t tail = strlen (verb);
  bool ends = length > tail
              && strncasecmp (name + length - tail, verb, tail) == 0;
  return ends ? length - tail : length;
}

static bool
is_filler (char c)
{
  return c == '_' || c == ':' || (c >= '0' && c <= '9');
}

/* Longer verbs go before those that they end with.  */
static size_t
without_verbs (const char *name, size_t length)
{
  static const char *const verbs[]
    = { "reallocarray", "realloc", "deallocate", "dealloc", "allocate",
        "malloc", "calloc", "zalloc", "alloc", "resize", "release", "destroy",
        "delete", "create", "free", "new", "take", "give", "get", "put" };
  size_t kept = length;
  for (size_t i = 0; i < sizeof verbs / sizeof *verbs && kept == length; i++)
    kept = without_verb (name, length, verbs[i]);
  return kept;
}

size_t
config_family_length (const char *name)
{
  size_t whole = strlen (name), length = whole;
  while (length > 1 && is_filler (name[length - 1]))
    length--;
  size_t kept = without_verbs (name, length);
  while (kept > 0 && is_filler (name[kept - 1]))
    kept--;
  return kept ? kept : whole;
}

char *
config_family_of_name (const char *name)
{
  char *family = strndup (name, config_family_length (name));
  if (!family)
    config_out_of_memory ();
  char *end = family;
  for (; *end; end++)
    if (!config_may_name_section (*end))
      *end = '_';
  while (end > family + 1 && end[-1] == '_')
    *--end = '\0';
  return family;
}
