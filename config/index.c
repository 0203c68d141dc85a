/* SPDX-License-Identifier: MIT */
/* Finding things by a name: a map from strings to pointers, on the balanced
   trees of the C library.  */

#include "internal.h"

#include <search.h>
#include <string.h>

struct item
{
  const char *name;
  void *value;
};

static int
compare (const void *a, const void *b)
{
  return strcmp (((const struct item *) a)->name,
                 ((const struct item *) b)->name);
}

/* The items lie in the memory of the config.  */
static void
leave (void *item)
{
  (void) item;
}

void *
config_index_find (const struct config_index *index, const char *name)
{
  struct item wanted = { name, NULL };
  struct item **found = tfind (&wanted, &index->root, compare);
  return found ? (*found)->value : NULL;
}

void **
config_index_slot (struct config *config, struct config_index *index,
                   const char *name)
{
  struct item wanted = { name, NULL };
  struct item **found = tfind (&wanted, &index->root, compare);
  if (!found)
    {
      struct item *item = config_take (config, sizeof *item);
      item->name = name;
      found = tsearch (item, &index->root, compare);
      if (!found)
        config_out_of_memory ();
    }
  return &(*found)->value;
}

void
config_index_done (struct config_index *index)
{
  tdestroy (index->root, leave);
  index->root = NULL;
}
