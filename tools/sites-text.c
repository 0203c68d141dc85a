/* SPDX-License-Identifier: MIT */
/* Descriptors as tables, a table for each kind that has any, made of the same
   objects as the JSON.  Lines are as long as they are: they are for tools such
   as grep, too.  */

#include "sites-text.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "descriptor-object.h"
#include "memory.h"
#include "site-types.h"
#include "table.h"

const char *const section_words[SECTION_COUNT] = {
  [SECTION_SITES] = "sites",           [SECTION_ENTRIES] = "entries",
  [SECTION_ALLOCATORS] = "allocators", [SECTION_RULES] = "rules",
  [SECTION_TYPES] = "types",           [SECTION_UNITS] = "units",
  [SECTION_CONFIGS] = "configs",
};

/* The columns of each kind: members of its object, or "place" and "notes",
   which are made of several.  Rules and types are shown where they are
   referred to.  */
static const char *const columns[SECTION_COUNT][9] = {
  [SECTION_SITES] = { "id", "place", "function", "callee", "role", "kind",
                      "allocator", "type", "notes" },
  [SECTION_ENTRIES] = { "id", "place", "function", "role", "kind", "allocator",
                        "signature", "notes" },
  [SECTION_ALLOCATORS] = { "id", "kind", "name", "over", "notes" },
  [SECTION_UNITS] = { "config", "file", "producer" },
  [SECTION_CONFIGS] = { "hash" },
};

static const char *
member (const json_t *object, const char *key)
{
  const char *text = json_string_value (json_object_get (object, key));
  return text ? text : "";
}

static char *
add_note (char *notes, const char *note)
{
  char *longer = format_string ("%s%s%s", notes, *notes ? " " : "", note);
  free (notes);
  return longer;
}

/* "file:line:column", as far as it is known.  */
static char *
place_of (const json_t *object)
{
  char *place = copy_string (member (object, "file"));
  const char *const keys[] = { "line", "column" };
  if (!*place && json_is_integer (json_object_get (object, "line")))
    place = add_note (place, "?");
  for (unsigned i = 0; i < 2; i++)
    {
      const json_t *number = json_object_get (object, keys[i]);
      if (!json_is_integer (number))
        break;
      char *longer = format_string ("%s:%" JSON_INTEGER_FORMAT, place,
                                    json_integer_value (number));
      free (place);
      place = longer;
    }
  return place;
}

/* The flags, and what is unusual.  */
static char *
notes_of (const json_t *object)
{
  char *notes = copy_string ("");
  size_t i;
  json_t *flag;
  json_array_foreach (json_object_get (object, "flags"), i, flag) notes
      = add_note (notes, json_string_value (flag));
  const char *form = member (object, "type_form");
  if (strcmp (form, "array") == 0 || strcmp (form, "header-and-array") == 0)
    notes = add_note (notes, form);
  if (strcmp (member (object, "finality"), "finalises") == 0)
    notes = add_note (notes, "finalises");
  return notes;
}

static char *
cell_of (const json_t *object, const char *column)
{
  char *cell = strcmp (column, "place") == 0 ? place_of (object)
               : strcmp (column, "notes") == 0
                   ? notes_of (object)
                   : copy_string (member (object, column));
  return *cell ? cell : add_note (cell, "-");
}

static void
add_row (struct table *table, const json_t *object, const char *const *names,
         unsigned count)
{
  table_row (table);
  for (unsigned i = 0; i < count; i++)
    {
      char *cell = cell_of (object, names[i]);
      table_cell (table, cell);
      free (cell);
    }
}

static void
add_columns (struct table *table, const char *const *names, unsigned count)
{
  for (unsigned i = 0; i < count; i++)
    table_column (table, names[i], COLUMN_TEXT);
}

static void
print_kind (const struct elf_sections *sections, enum section kind)
{
  unsigned count = 0;
  while (count < 9 && columns[kind][count])
    count++;
  if (count == 0 || sections->tables[kind].count == 0)
    return;
  struct table *table = table_new (0);
  add_columns (table, columns[kind], count);
  for (size_t i = 0; i < sections->tables[kind].count; i++)
    {
      json_t *object = descriptor_object (sections, kind, i);
      add_row (table, object, columns[kind], count);
      json_decref (object);
    }
  printf ("\n%s:\n", section_words[kind]);
  table_print (table);
  if (kind == SECTION_SITES)
    site_types_text (sections);
}

void
sites_text (const char *name, const struct elf_sections *sections)
{
  printf ("%s:", name);
  for (unsigned kind = 0; kind < SECTION_COUNT; kind++)
    printf ("%s %zu %s", kind ? "," : "", sections->tables[kind].count,
            section_words[kind]);
  putchar ('\n');
  for (unsigned kind = 0; kind < SECTION_COUNT; kind++)
    print_kind (sections, kind);
}

static void
add_size (struct table *table, const char *name, size_t bytes, size_t count)
{
  char *cells[] = { copy_string (name), format_string ("%zu", bytes),
                    format_string ("%zu", count) };
  table_row (table);
  for (unsigned i = 0; i < 3; i++)
    {
      table_cell (table, cells[i]);
      free (cells[i]);
    }
}

void
sites_size (const char *name, const struct elf_sections *sections)
{
  size_t bytes = 0, count = 0;
  struct table *table = table_new (0);
  table_column (table, "section", COLUMN_TEXT);
  table_column (table, "bytes", COLUMN_NUMBER);
  table_column (table, "descriptors", COLUMN_NUMBER);
  for (unsigned kind = 0; kind < SECTION_COUNT; kind++)
    {
      const struct elf_table *t = &sections->tables[kind];
      add_size (table, section_names[kind], t->bytes, t->count);
      bytes += t->bytes;
      count += t->count;
    }
  add_size (table, "total", bytes, count);
  printf ("%s:\n", name);
  table_print (table);
  size_t sites = sections->tables[SECTION_SITES].count;
  if (sites)
    printf ("%.1f bytes a site, strings not counted\n",
            (double)bytes / (double)sites);
}
