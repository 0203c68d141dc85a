/* SPDX-License-Identifier: MIT */
/* make-elf FILE <TEXT: writes a linked ELF file with the descriptors that TEXT
   describes, see items.h.  Its kinds and fields are those of descriptor.def
   (site, entry, allocator, rule, type, unit, config); a field that refers to
   another descriptor is the number of that one.  Two more kinds:

     elf class=32|64 order=little|big version=N interpreter=yes
                                                   first, if at all
     padding section=KIND                          8 bytes of zero

   A descriptor whose field `size' is not that of its struct has that size:
   less is cut off, more is filled with ones.  */

#include <fcntl.h>
#include <gelf.h>
#include <libelf.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <allocs/descriptor.h>
#include <allocs/version.h>

#include "items.h"

enum
{
  BASE = 0x10000, /* address of the first byte of the file */
  START = 0x400,  /* offset of the first section */
  ROOM = 1 << 12  /* of each section */
};

struct field
{
  const char *name;
  unsigned width;
  char type[4];
};

#define ALLOCS_FIELD(type, name) { #name, ALLOCS_WIDTH_##type, #type },
#define ALLOCS_WIDTH_u8 1
#define ALLOCS_WIDTH_u16 2
#define ALLOCS_WIDTH_u32 4
#define ALLOCS_WIDTH_u64 8
#define ALLOCS_WIDTH_rel 4

static const struct field site_fields[] = {
#define ALLOCS_SITE_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_SITE_FIELDS
  { NULL, 0, "" }
};
static const struct field entry_fields[] = {
#define ALLOCS_ENTRY_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_ENTRY_FIELDS
  { NULL, 0, "" }
};
static const struct field allocator_fields[] = {
#define ALLOCS_ALLOCATOR_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_ALLOCATOR_FIELDS
  { NULL, 0, "" }
};
static const struct field rule_fields[] = {
#define ALLOCS_RULE_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_RULE_FIELDS
  { NULL, 0, "" }
};
static const struct field type_fields[] = {
#define ALLOCS_TYPE_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_TYPE_FIELDS
  { NULL, 0, "" }
};
static const struct field unit_fields[] = {
#define ALLOCS_UNIT_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_UNIT_FIELDS
  { NULL, 0, "" }
};
static const struct field config_fields[] = {
#define ALLOCS_CONFIG_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_CONFIG_FIELDS
  { NULL, 0, "" }
};

/* A section: its bytes lie at START + its index * ROOM in the file.  The last
   two are those of strings and of the names of sections.  */
static struct section
{
  const char *kind, *prefix;
  const struct field *fields;
  unsigned item_size;
  unsigned char bytes[ROOM];
  unsigned size;
  unsigned offsets[256]; /* of the descriptors, by their numbers from 1 */
  unsigned count;
} sections[] = {
#define SECTION(name, plural)                                                 \
  {                                                                           \
#name, "allocs_" #plural "_v", name##_fields,                             \
        sizeof(struct allocs_##name), { 0 }, 0, { 0 }, 0                      \
  }
  SECTION (site, sites),
  SECTION (entry, entries),
  SECTION (allocator, allocators),
  SECTION (rule, rules),
  SECTION (type, types),
  SECTION (unit, units),
  SECTION (config, configs),
  { "", ".rodata", NULL, 0, { 0 }, 1, { 0 }, 0 },
  { "", ".shstrtab", NULL, 0, { 0 }, 1, { 0 }, 0 },
};

enum
{
  SECTIONS = sizeof sections / sizeof *sections,
  STRINGS = SECTIONS - 2,
  NAMES = SECTIONS - 1
};

static int is_big, is_32, has_interpreter, version = ALLOCS_ABI_VERSION;

static unsigned
address_of (const struct section *s, unsigned offset)
{
  return BASE + START + (unsigned)(s - sections) * ROOM + offset;
}

static unsigned
add_string (struct section *s, const char *text)
{
  unsigned offset = s->size;
  s->size += (unsigned)strlen (text) + 1;
  if (s->size > ROOM)
    item_wrong ("too many strings", text);
  strcpy ((char *)s->bytes + offset, text);
  return offset;
}

static struct section *
find_section (const char *kind)
{
  for (unsigned i = 0; i < STRINGS; i++)
    if (strcmp (sections[i].kind, kind) == 0)
      return &sections[i];
  item_wrong ("unknown kind", kind);
}

/* The address that VALUE of the rel FIELD of a descriptor in S means: another
   descriptor, a number, or a string.  */
static unsigned
target_of (const struct section *s, const char *field, const char *value)
{
  int is_rule = strcmp (s->kind, "rule") == 0;
  if (strcmp (field, "code") == 0 || strcmp (field, "cell") == 0)
    return (unsigned)strtoul (value, NULL, 0);
  if (strcmp (field, "rule") == 0 || strcmp (field, "type") == 0
      || (strcmp (field, "allocator") == 0 && !is_rule))
    {
      const struct section *to = find_section (field);
      unsigned number = (unsigned)strtoul (value, NULL, 10);
      if (number == 0 || number > to->count)
        item_wrong ("no such descriptor yet", value);
      return address_of (to, to->offsets[number]);
    }
  return address_of (&sections[STRINGS],
                     add_string (&sections[STRINGS], value));
}

static void
set_field (struct section *s, unsigned offset, const struct item *item,
           const struct item_field *given)
{
  unsigned at = 0;
  const struct field *field = s->fields;
  for (; field->name && strcmp (field->name, given->name) != 0; field++)
    at += field->width;
  if (!field->name)
    item_wrong ("unknown field", given->name);
  uint64_t value
      = strcmp (field->type, "rel") == 0
            ? target_of (s, field->name, given->value) - address_of (s, offset)
            : item_number (item->kind, given->name, given->value);
  item_store (s->bytes + offset + at, value, field->width, is_big);
}

/* The size that ITEM wants to have.  */
static unsigned
size_of (const struct section *s, const struct item *item)
{
  for (unsigned i = 0; i < item->count; i++)
    if (strcmp (item->fields[i].name, "size") == 0)
      return (unsigned)strtoul (item->fields[i].value, NULL, 0);
  return s->item_size;
}

static void
add_descriptor (const struct item *item)
{
  struct section *s = find_section (item->kind);
  unsigned offset = s->size, size = size_of (s, item);
  if (item->number != ++s->count || s->count > 255)
    item_wrong ("not the next number", item->kind);
  if (offset + size + s->item_size > ROOM)
    item_wrong ("too many descriptors", item->kind);
  s->offsets[s->count] = offset;
  item_store (s->bytes + offset, size, 2, is_big);
  for (unsigned i = 0; i < item->count; i++)
    set_field (s, offset, item, &item->fields[i]);
  /* What is not filled in stays zero; what is more than we know is not.  */
  if (size > s->item_size)
    memset (s->bytes + offset + s->item_size, 1, size - s->item_size);
  else
    memset (s->bytes + offset + size, 0, s->item_size - size);
  s->size += size;
}

static void
add_padding (const struct item *item)
{
  if (item->count != 1)
    item_wrong ("padding of one section", item->kind);
  find_section (item->fields[0].value)->size += 8;
}

static void
read_elf (const struct item *item)
{
  for (unsigned i = 0; i < item->count; i++)
    {
      const char *name = item->fields[i].name, *value = item->fields[i].value;
      if (strcmp (name, "class") == 0)
        is_32 = strcmp (value, "32") == 0;
      else if (strcmp (name, "order") == 0)
        is_big = strcmp (value, "big") == 0;
      else if (strcmp (name, "interpreter") == 0)
        has_interpreter = 1;
      else if (strcmp (name, "version") == 0)
        version = atoi (value);
      else
        item_wrong ("unknown field", name);
    }
}

static void
write_section (Elf *elf, struct section *s)
{
  char name[64];
  GElf_Shdr header;
  Elf_Scn *section = elf_newscn (elf);
  Elf_Data *data = elf_newdata (section);
  snprintf (name, sizeof name, *s->kind ? "%s%d" : "%s", s->prefix, version);
  data->d_buf = s->bytes;
  data->d_size = s->size;
  data->d_type = ELF_T_BYTE;
  data->d_align = 1;
  gelf_getshdr (section, &header);
  header.sh_name = add_string (&sections[NAMES], name);
  header.sh_type = s == &sections[NAMES] ? SHT_STRTAB : SHT_PROGBITS;
  header.sh_flags = s == &sections[NAMES] ? 0 : SHF_ALLOC;
  header.sh_addr = s == &sections[NAMES] ? 0 : address_of (s, 0);
  header.sh_offset = address_of (s, 0) - BASE;
  data->d_size = header.sh_size = s->size;
  header.sh_addralign = 1;
  gelf_update_shdr (section, &header);
}

static void
write_elf (Elf *elf)
{
  GElf_Ehdr header;
  GElf_Phdr segment = { .p_type = PT_LOAD, .p_flags = PF_R, .p_align = 1 };
  gelf_newehdr (elf, is_32 ? ELFCLASS32 : ELFCLASS64);
  gelf_newphdr (elf, 1 + (size_t)has_interpreter);
  elf_flagelf (elf, ELF_C_SET, ELF_F_LAYOUT);
  gelf_getehdr (elf, &header);
  header.e_ident[EI_DATA] = is_big ? ELFDATA2MSB : ELFDATA2LSB;
  header.e_type = ET_DYN;
  header.e_version = EV_CURRENT;
  header.e_phoff = gelf_fsize (elf, ELF_T_EHDR, 1, EV_CURRENT);
  header.e_shoff = START + SECTIONS * ROOM;
  header.e_shstrndx = SECTIONS;
  gelf_update_ehdr (elf, &header);
  segment.p_vaddr = segment.p_paddr = BASE;
  segment.p_filesz = segment.p_memsz = START + (SECTIONS - 1) * ROOM;
  gelf_update_phdr (elf, 0, &segment);
  segment.p_type = PT_INTERP;
  if (has_interpreter)
    gelf_update_phdr (elf, 1, &segment);
  for (unsigned i = 0; i < SECTIONS; i++)
    write_section (elf, &sections[i]);
  if (elf_update (elf, ELF_C_WRITE) < 0)
    item_wrong ("cannot write", elf_errmsg (-1));
}

int
main (int argc, char **argv)
{
  struct item item;
  if (argc != 2)
    return 2;
  while (item_read (stdin, &item))
    if (strcmp (item.kind, "elf") == 0)
      read_elf (&item);
    else if (strcmp (item.kind, "padding") == 0)
      add_padding (&item);
    else
      add_descriptor (&item);
  elf_version (EV_CURRENT);
  int file = open (argv[1], O_RDWR | O_CREAT | O_TRUNC, 0666);
  Elf *elf = elf_begin (file, ELF_C_WRITE, NULL);
  if (!elf)
    item_wrong ("cannot write", argv[1]);
  write_elf (elf);
  elf_end (elf);
  return close (file);
}
