/* SPDX-License-Identifier: MIT */
/* make-profile <TEXT >PROFILE: writes the profile that TEXT describes, see
   items.h.  Its kinds are those of profile.h, and `process' for the header.
   Context 1, the root, is there without being said; the NUMBER of a row is
   that of its context.  A text is a string, or @OFFSET.  One more kind,
   `layout items=N extra=M', makes extents of N items at most, and each item M
   bytes longer than we know it.  */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <allocs/profile.h>
#include <allocs/version.h>

#include "items.h"

enum
{
  PAGE = 4096,
  MOST_ITEMS = 100000
};

struct field
{
  const char *name;
  unsigned offset, width;
  int is_text;
};

#define NUMBER(item, name)                                                    \
  {                                                                           \
#name, offsetof(struct allocs_profile_##item, name),                      \
        sizeof((struct allocs_profile_##item *)0)->name, 0                    \
  }
#define TEXT(item, name)                                                      \
  {                                                                           \
#name, offsetof(struct allocs_profile_##item, name), sizeof(allocs_text), \
        1                                                                     \
  }
#define END                                                                   \
  {                                                                           \
    NULL, 0, 0, 0                                                             \
  }

static const struct field header_fields[] = { NUMBER (header, byte_order),
                                              NUMBER (header, version),
                                              NUMBER (header, size),
                                              NUMBER (header, start_time),
                                              NUMBER (header, pid),
                                              NUMBER (header, state),
                                              NUMBER (header, flags),
                                              TEXT (header, program),
                                              NUMBER (header, peak_bytes),
                                              NUMBER (header, peak_grain),
                                              NUMBER (header, missed),
                                              NUMBER (header, unknown_frees),
                                              NUMBER (header, unknown_objects),
                                              END };
static const struct field module_fields[]
    = { TEXT (module, path), TEXT (module, build_id), NUMBER (module, flags),
        END };
static const struct field unit_fields[]
    = { TEXT (unit, file), NUMBER (unit, module), NUMBER (unit, config), END };
static const struct field config_fields[]
    = { NUMBER (config, hash), TEXT (config, text), NUMBER (config, module),
        END };
static const struct field instance_fields[]
    = { NUMBER (instance, id),   TEXT (instance, name),
        TEXT (instance, over),   NUMBER (instance, module),
        NUMBER (instance, kind), NUMBER (instance, more),
        END };
static const struct field entry_fields[]
    = { NUMBER (entry, id),       TEXT (entry, function), TEXT (entry, file),
        NUMBER (entry, instance), NUMBER (entry, role),   END };
static const struct field type_fields[]
    = { NUMBER (type, id), NUMBER (type, bytes), TEXT (type, name), END };
static const struct field site_fields[]
    = { NUMBER (site, id),      NUMBER (site, offset),
        TEXT (site, function),  TEXT (site, file),
        TEXT (site, callee),    TEXT (site, allocator),
        NUMBER (site, line),    NUMBER (site, column),
        NUMBER (site, ordinal), NUMBER (site, type_form),
        NUMBER (site, module),  NUMBER (site, type),
        NUMBER (site, role),    NUMBER (site, flags),
        NUMBER (site, kind),    END };
static const struct field context_fields[]
    = { NUMBER (context, parent), NUMBER (context, site),
        NUMBER (context, entry),  NUMBER (context, level),
        NUMBER (context, inner),  NUMBER (context, flags),
        TEXT (context, label),    END };
static const struct field pool_fields[]
    = { TEXT (pool, name),      NUMBER (pool, instance),
        NUMBER (pool, parent),  NUMBER (pool, context),
        NUMBER (pool, row),     NUMBER (pool, created),
        NUMBER (pool, destroyed), NUMBER (pool, resets),
        NUMBER (pool, live),    END };
static const struct field row_fields[] = { NUMBER (row, bytes),
                                           NUMBER (row, objects),
                                           NUMBER (row, freed_bytes),
                                           NUMBER (row, freed_objects),
                                           NUMBER (row, released_bytes),
                                           NUMBER (row, released_objects),
                                           NUMBER (row, inherited_bytes),
                                           NUMBER (row, inherited_objects),
                                           NUMBER (row, inner_bytes),
                                           NUMBER (row, peak_bytes),
                                           NUMBER (row, peak_objects),
                                           NUMBER (row, allocs),
                                           NUMBER (row, resizes),
                                           NUMBER (row, frees),
                                           NUMBER (row, null_frees),
                                           NUMBER (row, failures),
                                           END };
static const struct field thread_row_fields[]
    = { NUMBER (thread_row, context),       NUMBER (thread_row, bytes),
        NUMBER (thread_row, objects),       NUMBER (thread_row, freed_bytes),
        NUMBER (thread_row, freed_objects), NUMBER (thread_row, allocs),
        NUMBER (thread_row, frees),         END };

/* The kinds, by their numbers, with the items that were read.  */
static struct kind
{
  const char *name;
  const struct field *fields;
  unsigned size;
  unsigned end; /* the number behind the last item; 0: none yet */
  unsigned char *items;
} kinds[] = {
#define KIND(number, name)                                                    \
  [ALLOCS_PROFILE_##number]                                                   \
      = { #name, name##_fields, sizeof (struct allocs_profile_##name), 0,     \
          NULL }
  KIND (MODULES, module), KIND (UNITS, unit),
  KIND (CONFIGS, config), KIND (INSTANCES, instance),
  KIND (ENTRIES, entry),  KIND (TYPES, type),
  KIND (SITES, site),     KIND (CONTEXTS, context),
  KIND (ROWS, row),       KIND (THREAD_ROWS, thread_row),
  KIND (POOLS, pool),
};

enum
{
  KINDS = sizeof kinds / sizeof *kinds
};

/* The strings of the file; their extent is the first, so that offsets are known
   at once.  */
static char strings[256 * PAGE];
static size_t strings_size = sizeof (struct allocs_profile_extent);

static allocs_text
add_string (const char *s)
{
  size_t size = strlen (s) + 1, at = strings_size;
  if (size > sizeof strings - at)
    item_wrong ("too many strings", s);
  memcpy (strings + at, s, size);
  strings_size += size;
  return (allocs_text)(PAGE + at);
}

/* Set FIELDS of TARGET to the fields of ITEM.  */
static void
set_fields (unsigned char *target, const struct field *fields,
            const struct item *item)
{
  for (unsigned i = 0; i < item->count; i++)
    {
      const struct item_field *f = &item->fields[i];
      const struct field *field = fields;
      while (field->name && strcmp (field->name, f->name) != 0)
        field++;
      if (!field->name)
        item_wrong ("unknown field", f->name);
      const char *number = f->value + (field->is_text && *f->value == '@');
      uint64_t value = field->is_text && number == f->value
                           ? add_string (f->value)
                           : item_number (item->kind, f->name, number);
      item_store (target + field->offset, value, field->width,
                  __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__);
    }
}

/* Make room for the item NUMBER of KIND and return it.  */
static unsigned char *
item_at (struct kind *kind, unsigned number)
{
  if (!kind->items)
    kind->items = calloc (MOST_ITEMS, kind->size);
  if (!kind->items || number >= MOST_ITEMS)
    item_wrong ("too many items", kind->name);
  if (number >= kind->end)
    kind->end = number + 1;
  return kind->items + (size_t)number * kind->size;
}

static void
add_item (const struct item *item)
{
  for (unsigned i = 0; i < KINDS; i++)
    {
      struct kind *kind = &kinds[i];
      unsigned number = (unsigned)item->number;
      if (!kind->name || strcmp (kind->name, item->kind) != 0)
        continue;
      if (i == ALLOCS_PROFILE_THREAD_ROWS)
        number = kind->end;
      else if (i != ALLOCS_PROFILE_ROWS
               && number != (kind->end ? kind->end : 1))
        item_wrong ("not the next number", item->kind);
      set_fields (item_at (kind, number), kind->fields, item);
      return;
    }
  item_wrong ("unknown kind", item->kind);
}

/* Write an extent with ITEMS, BYTES of them, in whole pages; EXTENT has the
   rest of its header.  */
static size_t
write_extent (struct allocs_profile_extent extent, const void *items,
              size_t bytes)
{
  static const char zero[PAGE];
  size_t size = sizeof extent + bytes;
  size_t padding = (PAGE - size % PAGE) % PAGE;
  extent.bytes = size + padding;
  extent.capacity = extent.used;
  fwrite (&extent, sizeof extent, 1, stdout);
  fwrite (items, bytes, 1, stdout);
  fwrite (zero, padding, 1, stdout);
  return size + padding;
}

static unsigned items_in_extent = MOST_ITEMS, extra_bytes;

/* Write the items of KIND, whose number is NUMBER, from FIRST on.  */
static size_t
write_items (unsigned number, const struct kind *kind, unsigned first)
{
  struct allocs_profile_extent extent = { .kind = number, .first = first };
  unsigned size = kind->size + extra_bytes;
  extent.used = kind->end - first;
  if (extent.used > items_in_extent)
    extent.used = items_in_extent;
  extent.item_bytes = size;
  unsigned char *items = malloc ((size_t)extent.used * size);
  memset (items, 0xee, (size_t)extent.used * size);
  for (unsigned i = 0; i < extent.used; i++)
    memcpy (items + i * size, kind->items + (size_t)(first + i) * kind->size,
            kind->size);
  return write_extent (extent, items, (size_t)extent.used * size);
}

static size_t
write_extents (void)
{
  struct allocs_profile_extent extent = { .kind = ALLOCS_PROFILE_STRINGS };
  size_t size
      = write_extent (extent, strings + sizeof (struct allocs_profile_extent),
                      strings_size - sizeof (struct allocs_profile_extent));
  for (unsigned first = 0; first < MOST_ITEMS; first += items_in_extent)
    for (unsigned i = 0; i < KINDS; i++)
      if (first < kinds[i].end)
        size += write_items (i, &kinds[i], first);
  return size;
}

static void
read_layout (const struct item *item)
{
  for (unsigned i = 0; i < item->count; i++)
    {
      const char *name = item->fields[i].name;
      unsigned value = (unsigned)atoi (item->fields[i].value);
      if (strcmp (name, "items") == 0 && value > 0)
        items_in_extent = value;
      else if (strcmp (name, "extra") == 0)
        extra_bytes = value;
      else
        item_wrong ("unknown field", name);
    }
}

int
main (void)
{
  struct item item;
  struct allocs_profile_header header = {
    .byte_order = ALLOCS_PROFILE_BYTE_ORDER,
    .version = ALLOCS_PROFILE_VERSION,
    .word_bytes = sizeof (void *),
    .state = ALLOCS_PROFILE_ENDED,
  };
  memcpy (header.magic, ALLOCS_PROFILE_MAGIC, sizeof header.magic);
  item_at (&kinds[ALLOCS_PROFILE_CONTEXTS], 1);
  while (item_read (stdin, &item))
    if (strcmp (item.kind, "process") == 0)
      set_fields ((unsigned char *)&header, header_fields, &item);
    else if (strcmp (item.kind, "layout") == 0)
      read_layout (&item);
    else
      add_item (&item);
  char page[PAGE] = { 0 };
  fwrite (page, sizeof page, 1, stdout);
  uint64_t size = PAGE + write_extents ();
  header.size = header.size ? header.size : size;
  memcpy (page, &header, sizeof header);
  rewind (stdout);
  fwrite (page, sizeof page, 1, stdout);
  return 0;
}
