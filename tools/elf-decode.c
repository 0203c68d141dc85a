/* SPDX-License-Identifier: MIT */
/* Decodes a descriptor by the table descriptor.def: each field is read in the
   byte order of the file; fields that a descriptor is too short for are zero,
   what it has beyond them is not looked at.  */

#include "elf-decode.h"

#include <string.h>

/* The widths of the fields of each kind, in order, ended by 0.  Descriptors
   have no padding, which their assertions make sure of.  */
#define ALLOCS_FIELD(type, name) WIDTH_##type,
enum
{
  WIDTH_u8 = 1,
  WIDTH_u16 = 2,
  WIDTH_u32 = 4,
  WIDTH_u64 = 8,
  WIDTH_rel = 4
};

static const unsigned char site_widths[] = {
#define ALLOCS_SITE_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_SITE_FIELDS
  0
};

static const unsigned char entry_widths[] = {
#define ALLOCS_ENTRY_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_ENTRY_FIELDS
  0
};

static const unsigned char allocator_widths[] = {
#define ALLOCS_ALLOCATOR_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_ALLOCATOR_FIELDS
  0
};

static const unsigned char rule_widths[] = {
#define ALLOCS_RULE_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_RULE_FIELDS
  0
};

static const unsigned char type_widths[] = {
#define ALLOCS_TYPE_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_TYPE_FIELDS
  0
};

static const unsigned char unit_widths[] = {
#define ALLOCS_UNIT_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_UNIT_FIELDS
  0
};

static const unsigned char config_widths[] = {
#define ALLOCS_CONFIG_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_CONFIG_FIELDS
  0
};
#undef ALLOCS_FIELD

static const struct layout
{
  const unsigned char *widths;
  size_t size;
} layouts[SECTION_COUNT] = {
  [SECTION_SITES] = { site_widths, sizeof (struct allocs_site) },
  [SECTION_ENTRIES] = { entry_widths, sizeof (struct allocs_entry) },
  [SECTION_ALLOCATORS]
  = { allocator_widths, sizeof (struct allocs_allocator) },
  [SECTION_RULES] = { rule_widths, sizeof (struct allocs_rule) },
  [SECTION_TYPES] = { type_widths, sizeof (struct allocs_type) },
  [SECTION_UNITS] = { unit_widths, sizeof (struct allocs_unit) },
  [SECTION_CONFIGS] = { config_widths, sizeof (struct allocs_config) },
};

size_t
elf_item_size (enum section kind)
{
  return layouts[kind].size;
}

static void
store (unsigned char *to, uint64_t number, unsigned width)
{
  const uint8_t u8 = (uint8_t)number;
  const uint16_t u16 = (uint16_t)number;
  const uint32_t u32 = (uint32_t)number;
  const void *from = width == 1   ? (const void *)&u8
                     : width == 2 ? (const void *)&u16
                     : width == 4 ? (const void *)&u32
                                  : (const void *)&number;
  memcpy (to, from, width);
}

void
elf_decode (const struct elf_module *module, enum section kind,
            const unsigned char *bytes, size_t size, unsigned char *item)
{
  const struct layout *layout = &layouts[kind];
  size_t offset = 0;
  memset (item, 0, layout->size);
  for (const unsigned char *width = layout->widths; *width; width++)
    {
      if (offset + *width > size)
        return;
      store (item + offset, elf_module_number (module, bytes + offset, *width),
             *width);
      offset += *width;
    }
}
