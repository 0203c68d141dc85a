/* SPDX-License-Identifier: MIT */
/* Shortens paths, and lengthens them again where that made names alike.  */

#include "labels.h"

#include <search.h>
#include <stdlib.h>
#include <string.h>

#include "clean-text.h"
#include "columns.h"
#include "memory.h"
#include "name-list.h"

struct number
{
  uint64_t identity;
  size_t number;
};

static int
compare (const void *left, const void *right)
{
  const struct number *a = left, *b = right;
  return (a->identity > b->identity) - (a->identity < b->identity);
}

/* A copy of what can be shown of S, which is freed; "" for NULL.  */
static char *
cleaned (char *s)
{
  char *clean = clean_text (s ? s : "", CLEAN_FOR_TERMINAL);
  free (s);
  return clean;
}

static void
clean_label (struct label *label)
{
  label->before = cleaned (label->before);
  label->path = cleaned (label->path);
  for (unsigned i = 0; i < LABEL_DETAILS; i++)
    if (i == 0 || label->after[i])
      label->after[i] = cleaned (label->after[i]);
}

static void
label_done (struct label *label)
{
  free (label->before);
  free (label->path);
  for (unsigned i = 0; i < LABEL_DETAILS; i++)
    free (label->after[i]);
}

size_t
labels_add (struct labels *labels, const struct label *name)
{
  struct number *wanted = new_items (1, sizeof *wanted);
  *wanted = (struct number){ name->identity, labels->count };
  struct number *const *found = tsearch (wanted, &labels->tree, compare);
  if (!found)
    abort ();
  struct label label = *name;
  if (*found != wanted)
    {
      free (wanted);
      label_done (&label);
      return (*found)->number;
    }
  clean_label (&label);
  labels->items
      = more_items (labels->items, labels->count, sizeof *labels->items);
  labels->items[labels->count++] = label;
  return (*found)->number;
}

/* The bytes of the folders that the paths A and B begin with, of which LENGTH
   bytes are asked for.  */
static size_t
common_folders (const char *a, const char *b, size_t length)
{
  size_t end = 0;
  for (size_t i = 0; i < length && a[i] && a[i] == b[i]; i++)
    if (a[i] == '/')
      end = i + 1;
  return end;
}

static size_t
folders_of_all (const struct labels *labels)
{
  const char *first = NULL;
  size_t length = 0;
  for (size_t i = 0; i < labels->count; i++)
    {
      const char *path = labels->items[i].path;
      if (!labels->items[i].keeps_folders || !*path)
        continue;
      if (!first)
        {
          const char *slash = strrchr (path, '/');
          first = path;
          length = slash ? (size_t)(slash + 1 - path) : 0;
        }
      length = common_folders (first, path, length);
    }
  return length;
}

/* LABEL with its path from SHOWN on.  */
static char *
text_from (const struct labels *labels, const struct label *label,
           size_t shown)
{
  size_t begin = label->keeps_folders ? labels->folder_bytes : 0;
  bool is_cut = label->keeps_folders && shown > begin;
  return format_string ("%s%s%s%s", label->before, is_cut ? ".../" : "",
                        label->path + shown, label->after[label->detail]);
}

static size_t
width_from (const struct labels *labels, const struct label *label,
            size_t shown)
{
  char *text = text_from (labels, label, shown);
  size_t width = columns_of (text, strlen (text));
  free (text);
  return width;
}

/* Drop folders of LABEL until it fits, or all, if its file alone is to be
   shown.  */
static void
shorten (const struct labels *labels, struct label *label)
{
  label->shown = label->keeps_folders ? labels->folder_bytes : 0;
  while (!label->keeps_folders
         || width_from (labels, label, label->shown) > labels->room)
    {
      const char *rest = label->path + label->shown;
      const char *slash = strchr (rest + (*rest == '/'), '/');
      if (!slash || !slash[1])
        break;
      label->shown = (size_t)(slash + 1 - label->path);
    }
}

/* Show one more folder of LABEL; false if all are shown.  */
static bool
lengthen (struct label *label)
{
  if (label->shown == 0)
    return false;
  label->shown--;
  while (label->shown > 0 && label->path[label->shown - 1] != '/')
    label->shown--;
  return true;
}

/* Show more behind the path of LABEL; false if there is nothing.  */
static bool
add_detail (struct label *label)
{
  bool has_more
      = label->detail + 1 < LABEL_DETAILS && label->after[label->detail + 1];
  label->detail += has_more;
  return has_more;
}

/* Call CHANGE for those of which TEXT is the same as another's; whether that
   changed any.  */
static bool
tell_apart (struct labels *labels,
            char *(*text) (const struct labels *, size_t),
            bool (*change) (struct label *))
{
  struct name_list texts = { 0 };
  struct name **names = new_items (labels->count, sizeof *names);
  bool changed = false;
  for (size_t i = 0; i < labels->count; i++)
    {
      char *name = text (labels, i);
      names[i] = name_list_add (&texts, name);
      names[i]->count++;
      free (name);
    }
  for (size_t i = 0; i < labels->count; i++)
    if (names[i]->count > 1 && change (&labels->items[i]))
      changed = true;
  free (names);
  name_list_done (&texts);
  return changed;
}

static char *
full_text (const struct labels *labels, size_t number)
{
  return text_from (labels, &labels->items[number], 0);
}

size_t
labels_fit (struct labels *labels, size_t room)
{
  size_t widest = 0;
  labels->room = room;
  labels->folder_bytes = folders_of_all (labels);
  while (tell_apart (labels, full_text, add_detail))
    continue;
  for (size_t i = 0; i < labels->count; i++)
    shorten (labels, &labels->items[i]);
  while (tell_apart (labels, labels_text, lengthen))
    continue;
  for (size_t i = 0; i < labels->count; i++)
    {
      const struct label *label = &labels->items[i];
      size_t width
          = label->yields ? 0 : width_from (labels, label, label->shown);
      widest = width > widest ? width : widest;
    }
  return widest;
}

char *
labels_text (const struct labels *labels, size_t number)
{
  const struct label *label = &labels->items[number];
  char *whole = text_from (labels, label, label->shown);
  char *text = cut_to_columns (whole, labels->room);
  free (whole);
  return text;
}

void
labels_done (struct labels *labels)
{
  for (size_t i = 0; i < labels->count; i++)
    label_done (&labels->items[i]);
  free (labels->items);
  tdestroy (labels->tree, free);
}
