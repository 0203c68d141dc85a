/* SPDX-License-Identifier: MIT */
/* Names for sections: the part that the names of its functions share, else that
   of its file.  */

#include "group-name.h"

#include <config.h>
#include <stdlib.h>
#include <string.h>

#include "base-name.h"
#include "memory.h"

static bool
is_taken (const struct suggestions *all, const char *name)
{
  if (strcmp (name, "malloc") == 0 || strcmp (name, "new") == 0)
    return true;
  for (size_t i = 0; i < all->count; i++)
    if (all->groups[i]->name && strcmp (all->groups[i]->name, name) == 0)
      return true;
  return false;
}

/* What a section's name may hold of TEXT, cut at LENGTH; to be freed.  */
static char *
clean_name (const char *text, size_t length)
{
  char *name = format_string ("%.*s", (int)length, text);
  for (char *c = name; *c; c++)
    if (!strchr ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                 "0123456789_.:+-",
                 *c))
      *c = '_';
  return name;
}

/* Whether FUNCTION, if that is one, has the first LENGTH bytes of NAME as the
   name of its family.  */
static bool
is_of_family (const char *function, const char *name, size_t length)
{
  return function && config_family_length (function) == length
         && strncmp (name, function, length) == 0;
}

/* The length of the family name that most functions in G share; 0: each has its
   own.  RET_NAME gets one of the functions.  */
static size_t
common_family (const struct group *g, const char **ret_name)
{
  size_t best = 0, most = 1;
  for (size_t i = 0; i < g->count; i++)
    {
      const char *name = g->items[i].function;
      size_t length = name ? config_family_length (name) : 0, shared = 0;
      if (!name || length == strlen (name))
        continue;
      for (size_t k = 0; k < g->count; k++)
        shared += is_of_family (g->items[k].function, name, length);
      if (shared > most)
        {
          most = shared;
          best = length;
          *ret_name = name;
        }
    }
  return best;
}

/* The best name for G, to be freed.  */
static char *
stem_of_group (const struct group *g)
{
  const char *name = g->first ? g->first->name : g->type;
  size_t length = g->first ? common_family (g, &name) : strlen (name);
  if (length == 0 && g->count > 2)
    {
      name = base_name (g->file);
      length = strcspn (name, ".");
    }
  return clean_name (name, length ? length : config_family_length (name));
}

void
name_group (const struct suggestions *all, struct group *g)
{
  char *stem = stem_of_group (g), *name = copy_string (stem);
  const char *file = base_name (g->file ? g->file : "hooks");
  for (unsigned number = 1; is_taken (all, name); number++)
    {
      free (name);
      char *part = clean_name (file, strcspn (file, "."));
      name = number == 1 ? format_string ("%s.%s", part, stem)
                         : format_string ("%s.%s.%u", part, stem, number);
      free (part);
    }
  free (stem);
  g->name = name;
}
