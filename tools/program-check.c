/* SPDX-License-Identifier: MIT */
/* Looks at a program before it is run: whether it is there, and whether the
   dynamic linker will preload the runtime into it.  If not, the program would
   run and nothing would be recorded; so that is said beforehand.  Scripts are
   taken as they are.  */

#include "program-check.h"

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <gelf.h>
#include <libelf.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "base-name.h"
#include "commands.h"
#include "find-program.h"
#include "memory.h"
#include "message.h"

/* What matters of an ELF file.  */
struct program
{
  bool is_elf, is_dynamic, is_ours; /* ours: built with the plugin */
  int machine, class;
};

static void
look_at_section (struct program *program, Elf *elf, size_t names,
                 Elf_Scn *section)
{
  GElf_Shdr shdr;
  const char *name = gelf_getshdr (section, &shdr)
                         ? elf_strptr (elf, names, shdr.sh_name)
                         : NULL;
  if (name && strcmp (name, ".note.allocs") == 0)
    program->is_ours = true;
}

static void
look_at_elf (struct program *program, Elf *elf)
{
  GElf_Ehdr header;
  GElf_Phdr phdr;
  size_t segments, names;
  Elf_Scn *section = NULL;
  if (elf_kind (elf) != ELF_K_ELF || !gelf_getehdr (elf, &header)
      || elf_getphdrnum (elf, &segments) != 0)
    return;
  program->is_elf = true;
  program->machine = header.e_machine;
  program->class = header.e_ident[EI_CLASS];
  for (size_t i = 0; i < segments; i++)
    if (gelf_getphdr (elf, (int)i, &phdr) && phdr.p_type == PT_INTERP)
      program->is_dynamic = true;
  if (elf_getshdrstrndx (elf, &names) == 0)
    while ((section = elf_nextscn (elf, section)) != NULL)
      look_at_section (program, elf, names, section);
}

/* Let LOOK see the file PATH, if it is ELF.  */
static void
with_elf (const char *path, void *data, void (*look) (void *data, Elf *elf))
{
  int file = open (path, O_RDONLY | O_CLOEXEC);
  if (file < 0)
    return;
  elf_version (EV_CURRENT);
  Elf *elf = elf_begin (file, ELF_C_READ_MMAP, NULL);
  if (elf)
    look (data, elf);
  elf_end (elf);
  close (file);
}

static void
look (void *data, Elf *elf)
{
  look_at_elf (data, elf);
}

static struct program
program_of (const char *path)
{
  struct program program = { 0 };
  with_elf (path, &program, look);
  return program;
}

/* Whether the program gets privileges, so that the dynamic linker ignores what
   should be preloaded.  */
static bool
gets_privileges (const char *path)
{
  struct stat status;
  if (stat (path, &status) < 0)
    return false;
  return ((status.st_mode & S_ISUID) && status.st_uid != geteuid ())
         || ((status.st_mode & S_ISGID) && status.st_gid != getegid ())
         || (geteuid () != 0
             && getxattr (path, "security.capability", NULL, 0) > 0);
}

/* Why the runtime would not get into the program PATH; NULL if it would.  */
static const char *
preload_fault (const char *path, const char *runtime)
{
  const struct program program = program_of (path);
  const struct program library = program_of (runtime);
  if (gets_privileges (path))
    return "it runs with another user's privileges, and the dynamic linker "
           "preloads nothing then; run it as that user";
  if (!program.is_elf)
    return NULL;
  if (!program.is_dynamic && !program.is_ours)
    return "it is statically linked, so nothing can be preloaded; build it "
           "with `allocs flags --static'";
  if (program.is_dynamic && library.is_elf
      && (program.class != library.class
          || program.machine != library.machine))
    return "it is for another machine or word size than the runtime; build "
           "allocs for that one";
  return NULL;
}

char *
program_check (const char *name, const char *runtime, int *ret_status)
{
  char *path = find_program (name);
  if (!path)
    {
      *ret_status = errno == ENOENT || errno == ENOTDIR ? STATUS_NOT_FOUND
                                                        : STATUS_CANNOT_RUN;
      complain ("cannot run '%s': %s", name, strerror (errno));
      return NULL;
    }
  const char *fault = preload_fault (path, runtime);
  if (fault)
    {
      *ret_status = STATUS_CANNOT_RUN;
      complain ("cannot run '%s' with the runtime: %s", name, fault);
      free (path);
      return NULL;
    }
  return path;
}

bool
is_sanitizer (const char *library)
{
  static const char *const patterns[]
      = { "libasan.so*",        "libtsan.so*",       "libhwasan.so*",
          "liblsan.so*",        "libclang_rt.asan*", "libclang_rt.tsan*",
          "libclang_rt.hwasan*" };
  for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
    if (fnmatch (patterns[i], library, 0) == 0)
      return true;
  return false;
}

/* Add the sanitizers that the dynamic section SECTION needs to LIST.  */
static void
add_needed (struct name_list *list, Elf *elf, Elf_Scn *section)
{
  GElf_Shdr shdr;
  GElf_Dyn dynamic;
  if (!gelf_getshdr (section, &shdr) || shdr.sh_type != SHT_DYNAMIC)
    return;
  Elf_Data *data = elf_getdata (section, NULL);
  for (int i = 0; data && gelf_getdyn (data, i, &dynamic); i++)
    {
      const char *name
          = dynamic.d_tag == DT_NEEDED
                ? elf_strptr (elf, shdr.sh_link, dynamic.d_un.d_val)
                : NULL;
      if (name && is_sanitizer (base_name (name)))
        name_list_add (list, name);
    }
}

static void
look_for_sanitizers (void *data, Elf *elf)
{
  Elf_Scn *section = NULL;
  while ((section = elf_nextscn (elf, section)) != NULL)
    add_needed (data, elf, section);
}

void
program_sanitizers (const char *program, struct name_list *list)
{
  with_elf (program, list, look_for_sanitizers);
}
