/* SPDX-License-Identifier: MIT */
/* Finds the sections of descriptors in a file and walks them.  */

#include "elf-sections.h"

#include <stdlib.h>
#include <string.h>

#include "elf-decode.h"
#include "memory.h"

const char *const section_names[SECTION_COUNT] = {
  [SECTION_SITES] = ALLOCS_SITES_SECTION,
  [SECTION_ENTRIES] = ALLOCS_ENTRIES_SECTION,
  [SECTION_ALLOCATORS] = ALLOCS_ALLOCATORS_SECTION,
  [SECTION_RULES] = ALLOCS_RULES_SECTION,
  [SECTION_TYPES] = ALLOCS_TYPES_SECTION,
  [SECTION_UNITS] = ALLOCS_UNITS_SECTION,
  [SECTION_CONFIGS] = ALLOCS_CONFIGS_SECTION,
};

static bool
is_anchor (enum section kind, const unsigned char *item)
{
  return kind == SECTION_ENTRIES
         && (((const struct allocs_entry *)(const void *)item)->flags
             & ALLOCS_ENTRY_ANCHOR);
}

/* Decode all descriptors of PIECE into TABLE; false if it is damaged.  */
static bool
read_section (struct elf_sections *s, enum section kind,
              const struct elf_piece *piece)
{
  const size_t item_size = elf_item_size (kind);
  struct elf_table *table = &s->tables[kind];
  size_t size;
  /* Sections that lie over each other would make a small file a large one.  */
  if (piece->size > elf_module_size (s->module) - table->bytes)
    return false;
  table->bytes += piece->size;
  for (size_t offset = 0; offset < piece->size; offset += size)
    {
      const unsigned char *bytes = piece->bytes + offset;
      if (piece->size - offset < 8)
        return false;
      size = (size_t)elf_module_number (s->module, bytes, 2);
      if (size % 8 != 0 || size > piece->size - offset)
        return false;
      if (size == 0) /* padding between two units */
        {
          size = 8;
          continue;
        }
      table->items = more_items (table->items, table->count, item_size);
      table->addresses
          = more_items (table->addresses, table->count, sizeof (uint64_t));
      unsigned char *item = table->items + table->count * item_size;
      elf_decode (s->module, kind, bytes, size, item);
      table->addresses[table->count] = piece->address + offset;
      if (!is_anchor (kind, item))
        table->count++;
    }
  return true;
}

/* What elf_module_each_section hands to consider.  */
struct reading
{
  struct elf_sections *sections;
  char *fault;
};

/* Take PIECE if it holds descriptors.  */
static bool
consider (void *data, const struct elf_piece *piece)
{
  struct reading *r = data;
  for (unsigned kind = 0; kind < SECTION_COUNT; kind++)
    {
      const char *name = section_names[kind];
      if (strcmp (piece->name, name) == 0)
        {
          if (piece->bytes && read_section (r->sections, kind, piece))
            return true;
          r->fault = format_string ("its section '%s' is damaged", name);
          return false;
        }
      /* The same up to the version, which is behind the last 'v'.  */
      if (strncmp (piece->name, name, strrchr (name, 'v') + 1 - name) == 0)
        r->sections->has_other_version = true;
    }
  return true;
}

struct elf_sections *
elf_sections_open (const char *name, char **ret_fault)
{
  struct elf_module *module = elf_module_open (name, ret_fault);
  if (!module)
    return NULL;
  struct elf_sections *s = new_items (1, sizeof *s);
  struct reading reading = { .sections = s };
  s->module = module;
  if (elf_module_each_section (module, consider, &reading))
    return s;
  *ret_fault = reading.fault;
  elf_sections_close (s);
  return NULL;
}

void
elf_sections_close (struct elf_sections *s)
{
  for (unsigned kind = 0; kind < SECTION_COUNT; kind++)
    {
      free (s->tables[kind].items);
      free (s->tables[kind].addresses);
    }
  elf_module_close (s->module);
  free (s);
}

bool
elf_sections_any (const struct elf_sections *s)
{
  for (unsigned kind = 0; kind < SECTION_COUNT; kind++)
    if (s->tables[kind].count)
      return true;
  return false;
}

const void *
elf_sections_item (const struct elf_sections *s, enum section kind,
                   size_t number)
{
  return s->tables[kind].items + number * elf_item_size (kind);
}

const char *
elf_sections_text (const struct elf_sections *s, enum section kind,
                   size_t number, int32_t rel)
{
  if (rel == 0)
    return NULL;
  return elf_module_text (s->module, s->tables[kind].addresses[number]
                                         + (uint64_t)(int64_t)rel);
}

static int
compare_addresses (const void *left, const void *right)
{
  const uint64_t *a = left, *b = right;
  return (*a > *b) - (*a < *b);
}

size_t
elf_sections_reference (const struct elf_sections *s, enum section kind,
                        size_t number, int32_t rel, enum section to)
{
  const struct elf_table *table = &s->tables[to];
  uint64_t address
      = s->tables[kind].addresses[number] + (uint64_t)(int64_t)rel;
  const uint64_t *found
      = rel && table->count
            ? bsearch (&address, table->addresses, table->count,
                       sizeof address, compare_addresses)
            : NULL;
  return found ? (size_t)(found - table->addresses) : SIZE_MAX;
}
