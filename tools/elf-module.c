/* SPDX-License-Identifier: MIT */
/* Reads ELF files with libelf.  */

#include "elf-module.h"

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <gelf.h>
#include <libelf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "memory.h"

/* A part of the file that is mapped when the module runs.  */
struct segment
{
  uint64_t address;
  const unsigned char *bytes;
  size_t size;
};

struct elf_module
{
  int file;
  Elf *elf;
  GElf_Ehdr header;
  size_t names; /* the section that holds the names of sections */
  const unsigned char *bytes;
  size_t size;
  struct segment *segments;
  size_t segment_count;
};

/* Whether SIZE bytes at OFFSET lie in the file.  */
static bool
is_inside (const struct elf_module *m, uint64_t offset, uint64_t size)
{
  return offset <= m->size && size <= m->size - offset;
}

static void
read_segments (struct elf_module *m)
{
  size_t count;
  if (elf_getphdrnum (m->elf, &count) != 0)
    return;
  for (size_t i = 0; i < count; i++)
    {
      GElf_Phdr phdr;
      if (!gelf_getphdr (m->elf, (int)i, &phdr) || phdr.p_type != PT_LOAD
          || !is_inside (m, phdr.p_offset, phdr.p_filesz))
        continue;
      m->segments
          = more_items (m->segments, m->segment_count, sizeof *m->segments);
      m->segments[m->segment_count++]
          = (struct segment){ phdr.p_vaddr, m->bytes + phdr.p_offset,
                              (size_t)phdr.p_filesz };
    }
}

/* What kind of file M is, if it is none that has been linked.  */
static const char *
kind_fault (struct elf_module *m)
{
  size_t sections;
  if (elf_kind (m->elf) == ELF_K_AR)
    return "it is an archive; give the program it is linked into";
  if (elf_kind (m->elf) != ELF_K_ELF || !gelf_getehdr (m->elf, &m->header))
    return "it is no ELF file";
  if (m->header.e_type == ET_REL)
    return "it is not linked yet; give the program or library it goes into";
  if (m->header.e_type != ET_EXEC && m->header.e_type != ET_DYN)
    return "it is neither a program nor a shared library";
  if (elf_getshdrnum (m->elf, &sections) != 0 || sections == 0
      || elf_getshdrstrndx (m->elf, &m->names) != 0)
    return "it has no section headers, by which descriptors are found";
  return NULL;
}

static const char *
open_fault (struct elf_module *m, const char *name)
{
  struct stat status;
  m->file = open (name, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (m->file < 0 || fstat (m->file, &status) < 0)
    return strerror (errno);
  if (!S_ISREG (status.st_mode))
    return "it is no regular file";
  elf_version (EV_CURRENT);
  m->elf = elf_begin (m->file, ELF_C_READ_MMAP, NULL);
  if (!m->elf)
    return "it is no ELF file";
  const char *fault = kind_fault (m);
  m->bytes = (const unsigned char *)elf_rawfile (m->elf, &m->size);
  return fault ? fault : m->bytes ? NULL : elf_errmsg (-1);
}

struct elf_module *
elf_module_open (const char *name, char **ret_fault)
{
  struct elf_module *m = new_items (1, sizeof *m);
  const char *fault = open_fault (m, name);
  if (fault)
    {
      *ret_fault = copy_string (fault);
      elf_module_close (m);
      return NULL;
    }
  read_segments (m);
  return m;
}

void
elf_module_close (struct elf_module *m)
{
  elf_end (m->elf);
  if (m->file >= 0)
    close (m->file);
  free (m->segments);
  free (m);
}

size_t
elf_module_size (const struct elf_module *m)
{
  return m->size;
}

/* SECTION as a piece, with its header; false if it cannot be read.  */
static bool
read_piece (const struct elf_module *m, Elf_Scn *section, GElf_Shdr *ret_header,
            struct elf_piece *ret_piece)
{
  if (!gelf_getshdr (section, ret_header))
    return false;
  *ret_piece = (struct elf_piece){
    .name = elf_strptr (m->elf, m->names, ret_header->sh_name),
    .address = ret_header->sh_addr,
  };
  if (ret_header->sh_type != SHT_NOBITS
      && is_inside (m, ret_header->sh_offset, ret_header->sh_size))
    {
      ret_piece->bytes = m->bytes + ret_header->sh_offset;
      ret_piece->size = (size_t)ret_header->sh_size;
    }
  return ret_piece->name;
}

bool
elf_module_each_section (const struct elf_module *m,
                         bool (*each) (void *, const struct elf_piece *),
                         void *data)
{
  Elf_Scn *section = NULL;
  GElf_Shdr header;
  struct elf_piece piece;
  while ((section = elf_nextscn (m->elf, section)) != NULL)
    if (read_piece (m, section, &header, &piece)
        && (header.sh_flags & SHF_ALLOC) && !each (data, &piece))
      return false;
  return true;
}

bool
elf_module_section (const struct elf_module *m, const char *name,
                    struct elf_piece *ret_piece)
{
  Elf_Scn *section = NULL;
  GElf_Shdr header;
  while ((section = elf_nextscn (m->elf, section)) != NULL)
    if (read_piece (m, section, &header, ret_piece) && ret_piece->bytes
        && strcmp (ret_piece->name, name) == 0)
      return true;
  return false;
}

const char *
elf_module_text (const struct elf_module *m, uint64_t address)
{
  /* The longest text is that of a config; more than that would make reading a
     hostile file, with many references to one long text, slow.  */
  const size_t longest = (size_t)4 << 20;
  for (size_t i = 0; i < m->segment_count; i++)
    {
      const struct segment *s = &m->segments[i];
      if (address < s->address || address - s->address >= s->size)
        continue;
      size_t offset = (size_t)(address - s->address);
      size_t room = s->size - offset < longest ? s->size - offset : longest;
      return memchr (s->bytes + offset, 0, room)
                 ? (const char *)s->bytes + offset
                 : NULL;
    }
  return NULL;
}

uint64_t
elf_module_number (const struct elf_module *m, const unsigned char *bytes,
                   unsigned width)
{
  bool big = m->header.e_ident[EI_DATA] == ELFDATA2MSB;
  uint64_t number = 0;
  for (unsigned i = 0; i < width; i++)
    number |= (uint64_t)bytes[i] << 8 * (big ? width - 1 - i : i);
  return number;
}

/* The build id among the notes DATA, or NULL.  */
static char *
build_id_in (Elf_Data *data)
{
  GElf_Nhdr note;
  size_t offset = 0, name, content;
  while ((offset = gelf_getnote (data, offset, &note, &name, &content)) > 0)
    {
      const unsigned char *bytes = data->d_buf;
      if (note.n_type != NT_GNU_BUILD_ID || note.n_namesz != sizeof "GNU"
          || memcmp (bytes + name, "GNU", sizeof "GNU") != 0)
        continue;
      char *id = new_items (note.n_descsz * 2 + 1, 1);
      for (size_t i = 0; i < note.n_descsz; i++)
        sprintf (id + 2 * i, "%02x", bytes[content + i]);
      return id;
    }
  return NULL;
}

char *
elf_module_build_id (const struct elf_module *m)
{
  size_t count;
  if (elf_getphdrnum (m->elf, &count) != 0)
    return copy_string ("");
  for (size_t i = 0; i < count; i++)
    {
      GElf_Phdr phdr;
      if (!gelf_getphdr (m->elf, (int)i, &phdr) || phdr.p_type != PT_NOTE)
        continue;
      Elf_Data *data = elf_getdata_rawchunk (
          m->elf, (int64_t)phdr.p_offset, (size_t)phdr.p_filesz,
          phdr.p_align == 8 ? ELF_T_NHDR8 : ELF_T_NHDR);
      char *id = data ? build_id_in (data) : NULL;
      if (id)
        return id;
    }
  return copy_string ("");
}
