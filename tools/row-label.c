/* SPDX-License-Identifier: MIT */
/* Names of rows for people: of an item that row-name.c names, or of the sites
   of a chain, a line each.  */

#include "row-label.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "row-name.h"

/* Add a line to LABEL for the item NUMBER of P, or the overhead of it.  */
static void
add_line (struct row_label *label, struct labels *labels, enum by by,
          const struct profile *p, uint32_t number, bool overhead)
{
  struct label l
      = overhead ? name_of_overhead (p, number) : name_of_item (by, p, number);
  label->lines = more_items (label->lines, label->count, sizeof *label->lines);
  label->lines[label->count++] = labels_add (labels, &l);
}

/* Add a line for each site of CONTEXT, the outermost first.  */
static void
add_chain (struct row_label *label, struct labels *labels,
           const struct profile *p, uint32_t context)
{
  uint32_t *sites = NULL;
  size_t count = 0;
  while (context)
    {
      struct allocs_profile_context c = profile_context (p, context);
      context = c.parent;
      if (!c.site)
        continue;
      sites = more_items (sites, count, sizeof *sites);
      sites[count++] = c.site;
    }
  while (count > 0)
    add_line (label, labels, BY_CHAIN, p, sites[--count], false);
  free (sites);
}

struct row_label
row_label_add (struct labels *labels, enum by by, const struct row *row)
{
  struct row_label label = { NULL, 0 };
  if (by == BY_CHAIN && !row->overhead)
    add_chain (&label, labels, row->profile, row->item);
  if (label.count == 0)
    add_line (&label, labels, by, row->profile,
              by == BY_CHAIN && !row->overhead ? 0 : row->item, row->overhead);
  return label;
}

char *
row_label_text (const struct labels *labels, const struct row_label *label)
{
  char *text = NULL;
  for (size_t i = 0; i < label->count; i++)
    {
      char *line = labels_text (labels, label->lines[i]);
      char *longer = text ? format_string ("%s\n%s", text, line) : NULL;
      free (longer ? line : NULL);
      free (text);
      text = longer ? longer : line;
    }
  return text;
}

char *
row_type (const struct row *row)
{
  static const char *const endings[] = {
    [ALLOCS_TYPE_ARRAY] = " []", [ALLOCS_TYPE_HEADER_AND_ARRAY] = " + []"
  };
  if (row->overhead)
    return NULL;
  struct allocs_profile_site site = profile_site (row->profile, row->item);
  const char *name = profile_text (
      row->profile, profile_type (row->profile, site.type).name);
  bool has_ending = site.type_form < sizeof endings / sizeof *endings
                    && endings[site.type_form];
  return name ? format_string ("%s%s", name,
                               has_ending ? endings[site.type_form] : "")
              : NULL;
}
