/* SPDX-License-Identifier: MIT */
/* The descriptors of a linked ELF file, decoded.  */

#ifndef ALLOCS_ELF_SECTIONS_H
#define ALLOCS_ELF_SECTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <allocs/descriptor.h>

#include "elf-module.h"

enum section
{
  SECTION_SITES,
  SECTION_ENTRIES,
  SECTION_ALLOCATORS,
  SECTION_RULES,
  SECTION_TYPES,
  SECTION_UNITS,
  SECTION_CONFIGS,
  SECTION_COUNT
};

/* All descriptors of one kind, in the order of their addresses in a section,
   anchors left out.  */
struct elf_table
{
  size_t count;
  uint64_t *addresses;
  unsigned char *items; /* as the structs of descriptor.h */
  size_t bytes;         /* of the section in the file */
};

struct elf_sections
{
  struct elf_module *module;
  struct elf_table tables[SECTION_COUNT];
  bool has_other_version; /* sections that this tool cannot read */
};

/* "allocs_sites_v1" and so on.  */
extern const char *const section_names[SECTION_COUNT];

/* The descriptors of the file NAME.  NULL if it cannot be read or is damaged;
   *RET_FAULT, to be freed, then says why: "it ...".  A file without
   descriptors has empty tables.  */
struct elf_sections *elf_sections_open (const char *name, char **ret_fault);

void elf_sections_close (struct elf_sections *sections);

/* Whether there is anything of allocs, of a version known here, in it.  */
bool elf_sections_any (const struct elf_sections *sections);

/* The descriptor NUMBER, counted from 0, of KIND, as a pointer to its
   struct.  */
const void *elf_sections_item (const struct elf_sections *sections,
                               enum section kind, size_t number);

/* The string that the field REL of that descriptor refers to, or NULL.  */
const char *elf_sections_text (const struct elf_sections *sections,
                               enum section kind, size_t number, int32_t rel);

/* The descriptor of kind TO that the field REL of that descriptor refers to:
   its number, or SIZE_MAX if there is none.  */
size_t elf_sections_reference (const struct elf_sections *sections,
                               enum section kind, size_t number, int32_t rel,
                               enum section to);

#endif
