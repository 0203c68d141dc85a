/* SPDX-License-Identifier: MIT */
/* Sets of names, by the C library's balanced trees.  */

#include "name-list.h"

#include <search.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"

static int
compare (const void *left, const void *right)
{
  const struct name *a = left, *b = right;
  return strcmp (a->text, b->text);
}

struct name *
name_list_add (struct name_list *list, const char *text)
{
  const struct name wanted = { .text = (char *)text };
  struct name *const *found = tfind (&wanted, &list->tree, compare);
  if (found)
    return *found;
  struct name *name = new_items (1, sizeof *name);
  name->text = copy_string (text);
  if (!tsearch (name, &list->tree, compare))
    abort ();
  list->names = more_items (list->names, list->count, sizeof *list->names);
  list->names[list->count++] = name;
  return name;
}

bool
name_list_has (const struct name_list *list, const char *text)
{
  const struct name wanted = { .text = (char *)text };
  return tfind (&wanted, &list->tree, compare) != NULL;
}

char *
name_list_text (const struct name_list *list, size_t most)
{
  size_t shown = list->count <= most ? list->count : most;
  char *text = copy_string ("");
  for (size_t i = 0; i < shown; i++)
    {
      char *longer = format_string ("%s%s%s", text, i ? ", " : "",
                                    list->names[i]->text);
      free (text);
      text = longer;
    }
  if (shown == list->count)
    return text;
  char *longer = format_string ("%s and %zu more", text, list->count - shown);
  free (text);
  return longer;
}

static void
free_name (void *data)
{
  struct name *name = data;
  free (name->text);
  free (name);
}

void
name_list_done (struct name_list *list)
{
  tdestroy (list->tree, free_name);
  free (list->names);
}
