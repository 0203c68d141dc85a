/* SPDX-License-Identifier: MIT */
/* See reader.h.  */

#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <allocs/descriptor.h>

#include "reader.h"

enum
{
  MAX_NAMES = 32
};

/* Names that are printed in one line.  */
struct names
{
  const char *name[MAX_NAMES];
  int count;
};

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
print_names (const char *what, struct names *names)
{
  qsort (names->name, names->count, sizeof names->name[0], compare_names);
  printf ("%s:", what);
  for (int i = 0; i < names->count; i++)
    printf (" %s", names->name[i]);
  printf ("\n");
}

static void
add_name (struct names *names, const char *name)
{
  if (names->count == MAX_NAMES)
    abort ();
  names->name[names->count++] = name;
}

/* The name of the site at D, with its line if the descriptor has one: fields
   beyond its size read as zero.  */
static const char *
site_name (const struct allocs_site *d)
{
  static char text[MAX_NAMES][64];
  static int next;
  struct allocs_site site = { 0 };
  char *name = text[next++ % MAX_NAMES];

  memcpy (&site, d, d->size < sizeof site ? d->size : sizeof site);
  const char *function = (const char *)d + site.function;
  snprintf (name, sizeof text[0], "%s/%u/%u", function, site.line,
            site.ordinal);
  return name;
}

static const char *
unit_name (const struct allocs_unit *d)
{
  return ALLOCS_TARGET (d, file);
}

/* Visit the descriptors between START and STOP: step by the size, a zero is
   padding.  */
#define EACH(type, d, start, stop)                                            \
  for (const char *p = (start), *end = (stop); p < end;                       \
       p += *(const uint16_t *)p ? *(const uint16_t *)p : 8)                  \
    for (const type *d = (const type *)p; d && d->size; d = NULL)

/* The entry that ends where P points, or NULL.  */
static const struct allocs_entry *
entry_before (const char *p)
{
  uint32_t magic;
  uint16_t size;

  memcpy (&magic, p - 8, sizeof magic);
  memcpy (&size, p - 2, sizeof size);
  return magic == ALLOCS_ENTRY_MAGIC ? (const void *)(p - size) : NULL;
}

/* The entry that begins at P, or NULL.  */
static const struct allocs_entry *
entry_at (const char *p)
{
  const struct allocs_entry *entry = (const void *)p;
  if (entry->size < sizeof *entry || entry->size > 1024)
    return NULL;
  return entry_before (p + entry->size) == entry ? entry : NULL;
}

static void
collect_entries (const struct allocs_entry *anchor, struct names *names)
{
  const struct allocs_entry *e = anchor;
  while ((e = entry_at ((const char *)e + e->size)))
    if (!(e->flags & ALLOCS_ENTRY_ANCHOR))
      add_name (names, ALLOCS_TARGET (e, function));
  e = anchor;
  while ((e = entry_before ((const char *)e)))
    if (!(e->flags & ALLOCS_ENTRY_ANCHOR))
      add_name (names, ALLOCS_TARGET (e, function));
}

void
reader_print (struct allocs_module *module)
{
  const char *base = (const char *)module;
  struct names sites = { .count = 0 };
  struct names entries = { .count = 0 };
  struct names units = { .count = 0 };

  EACH (struct allocs_site, site, base + module->sites_start,
        base + module->sites_stop)
    add_name (&sites, site_name (site));
  EACH (struct allocs_unit, unit, base + module->units_start,
        base + module->units_stop)
    add_name (&units, unit_name (unit));
  collect_entries ((const void *)(base + module->entries_anchor), &entries);
  print_names ("sites", &sites);
  print_names ("entries", &entries);
  print_names ("units", &units);
}

typedef void visitor (struct allocs_module *, const char *);

/* The type of the last note of allocs that is not of our version.  */
static int other_version;

/* The module header that the note N refers to, or NULL if it is not ours.  */
static struct allocs_module *
module_of_note (const ElfW (Nhdr) * n)
{
  const char *name = (const char *)(n + 1);
  const char *rel = name + ((n->n_namesz + 3) & ~3u);
  int32_t distance;

  if (n->n_namesz != sizeof ALLOCS_NOTE_NAME
      || memcmp (name, ALLOCS_NOTE_NAME, sizeof ALLOCS_NOTE_NAME) != 0)
    return NULL;
  if (n->n_type != ALLOCS_NOTE_TYPE)
    {
      other_version = n->n_type;
      return NULL;
    }
  memcpy (&distance, rel, sizeof distance);
  return (struct allocs_module *)(rel + distance);
}

/* Visit the notes of one segment.  Notes are aligned as the segment says; our
   own has no padding inside in either case.  */
static void
visit_notes (const char *p, const ElfW (Phdr) * segment, const char *file,
             visitor *visit)
{
  uintptr_t align = segment->p_align == 8 ? 7 : 3;
  const char *end = p + segment->p_memsz;

  while (p + sizeof (ElfW (Nhdr)) <= end)
    {
      const ElfW (Nhdr) *n = (const void *)p;
      struct allocs_module *module = module_of_note (n);
      if (module)
        visit (module, file);
      p += sizeof *n + ((n->n_namesz + 3) & ~3u) + ((n->n_descsz + 3) & ~3u);
      p = (const char *)(((uintptr_t)p + align) & ~align);
    }
}

static int
visit_module (struct dl_phdr_info *info, size_t size, void *data)
{
  (void)size;
  for (int i = 0; i < info->dlpi_phnum; i++)
    if (info->dlpi_phdr[i].p_type == PT_NOTE)
      visit_notes ((const char *)info->dlpi_addr + info->dlpi_phdr[i].p_vaddr,
                   &info->dlpi_phdr[i], info->dlpi_name, *(visitor **)data);
  return 0;
}

void
reader_each_module (visitor *visit)
{
  dl_iterate_phdr (visit_module, &visit);
}

static int modules;

static void
count_module (struct allocs_module *module, const char *file)
{
  (void)module;
  (void)file;
  modules++;
}

int
reader_count_modules (void)
{
  modules = 0;
  reader_each_module (count_module);
  return modules;
}

int
reader_other_version (void)
{
  other_version = 0;
  reader_each_module (count_module);
  return other_version;
}

static void
print_module (struct allocs_module *module, const char *file)
{
  const char *slash = strrchr (file, '/');
  printf ("module '%s'\n", slash ? slash + 1 : file);
  reader_print (module);
}

void
reader_print_all (void)
{
  reader_each_module (print_module);
}
