/* SPDX-License-Identifier: MIT */
/* Reads the text descriptions of items.h.  */

#include "items.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include <allocs/profile.h>

static unsigned long line_number;

_Noreturn void
item_wrong (const char *what, const char *word)
{
  fprintf (stderr, "line %lu: %s: '%s'\n", line_number, what, word);
  exit (2);
}

/* Cut the next word off *REST: up to a blank that is not in quotes.  Quotes are
   dropped, \xHH and \n are replaced.  NULL: no more.  */
static char *
next_word (char **rest)
{
  char *s = *rest + strspn (*rest, " \t\n");
  char *word = s, *end = s;
  int quoted = 0;
  if (!*s || *s == '#')
    return NULL;
  for (; *s && (quoted || !isspace ((unsigned char)*s)); s++)
    if (*s == '"')
      quoted = !quoted;
    else if (s[0] == '\\' && s[1] == 'x')
      {
        const char digits[] = { s[2], s[3], '\0' };
        *end++ = (char)strtoul (digits, NULL, 16);
        s += 3;
      }
    else if (s[0] == '\\' && s[1] == 'n')
      {
        *end++ = '\n';
        s++;
      }
    else
      *end++ = *s;
  *rest = *s ? s + 1 : s;
  *end = '\0';
  return word;
}

int
item_read (FILE *in, struct item *item)
{
  static char *line;
  static size_t size;
  char *word = NULL, *rest = NULL;
  while (!word)
    {
      if (getline (&line, &size, in) < 0)
        return 0;
      line_number++;
      rest = line;
      word = next_word (&rest);
    }
  item->kind = word;
  item->number = 0;
  item->count = 0;
  while ((word = next_word (&rest)) != NULL)
    {
      char *equals = strchr (word, '=');
      if (!equals)
        {
          item->number = strtoul (word, NULL, 10);
          continue;
        }
      if (item->count == MOST_FIELDS)
        item_wrong ("too many fields", word);
      *equals = '\0';
      item->fields[item->count].name = word;
      item->fields[item->count++].value = equals + 1;
    }
  return 1;
}

/* Names for numbers, as values of FIELD; of a KIND, or NULL: of all.  */
static const struct name
{
  const char *kind, *field, *name;
  uint64_t number;
} names[] = {
#define ALLOCS_ROLE(id, value, key, meaning) { NULL, "role", key, value },
#include <allocs/roles.def>
#undef ALLOCS_ROLE
  { NULL, "kind", "allocator", ALLOCS_KIND_ALLOCATOR },
  { NULL, "kind", "wrapper", ALLOCS_KIND_WRAPPER },
  { NULL, "finality", "plain", ALLOCS_FINALITY_PLAIN },
  { NULL, "finality", "finalises", ALLOCS_FINALITY_FINALISES },
  { NULL, "type_form", "single", ALLOCS_TYPE_SINGLE },
  { NULL, "type_form", "array", ALLOCS_TYPE_ARRAY },
  { NULL, "type_source", "result", ALLOCS_TYPE_FROM_RESULT },
  { NULL, "type_source", "sizeof", ALLOCS_TYPE_FROM_SIZEOF },
  { "site", "flags", "indirect", ALLOCS_SITE_INDIRECT },
  { "site", "flags", "forwarded", ALLOCS_SITE_FORWARDED },
  { "site", "flags", "through", ALLOCS_SITE_THROUGH },
  { "site", "flags", "system", ALLOCS_SITE_SYSTEM },
  { "site", "flags", "preload", ALLOCS_SITE_PRELOAD },
  { "entry", "flags", "anchor", ALLOCS_ENTRY_ANCHOR },
  { "entry", "flags", "foreign", ALLOCS_ENTRY_FOREIGN },
  { "allocator", "flags", "strict", ALLOCS_ALLOCATOR_STRICT },
  { "instance", "more", "lifetime-unknown", ALLOCS_PROFILE_LIFETIME_UNKNOWN },
  { "context", "flags", "of-pools", ALLOCS_PROFILE_OF_POOLS },
  { "module", "flags", "header", ALLOCS_PROFILE_HAS_HEADER },
  { "module", "flags", "executable", ALLOCS_PROFILE_EXECUTABLE },
  { "module", "flags", "other-abi", ALLOCS_PROFILE_OTHER_ABI },
  { "process", "flags", "incomplete", ALLOCS_PROFILE_INCOMPLETE },
  { "process", "flags", "forked", ALLOCS_PROFILE_FORKED },
  { "process", "flags", "no-base", ALLOCS_PROFILE_NO_BASE },
  { "process", "state", "running", ALLOCS_PROFILE_RUNNING },
  { "process", "state", "ended", ALLOCS_PROFILE_ENDED },
};

static uint64_t
number_of_word (const char *kind, const char *field, const char *word)
{
  char *end;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if ((!names[i].kind || strcmp (names[i].kind, kind) == 0)
        && strcmp (names[i].field, field) == 0
        && strcmp (names[i].name, word) == 0)
      return names[i].number;
  uint64_t number = strtoull (word, &end, 0);
  if (*end || end == word)
    item_wrong ("no number", word);
  return number;
}

uint64_t
item_number (const char *kind, const char *field, const char *value)
{
  uint64_t number = 0;
  char *copy = strdup (value), *state;
  for (char *word = strtok_r (copy, "|", &state); word;
       word = strtok_r (NULL, "|", &state))
    number |= number_of_word (kind, field, word);
  free (copy);
  return number;
}

void
item_store (unsigned char *to, uint64_t number, unsigned width, int big)
{
  for (unsigned i = 0; i < width; i++)
    to[big ? width - 1 - i : i] = (unsigned char)(number >> 8 * i);
}
