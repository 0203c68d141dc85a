/* SPDX-License-Identifier: MIT */
/* A linked ELF file of any class and byte order, as far as descriptors need
   it: sections, and bytes and strings by address.  Whatever the file says,
   nothing outside of it is read.  */

#ifndef ALLOCS_ELF_MODULE_H
#define ALLOCS_ELF_MODULE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct elf_module;

/* Open the file NAME.  NULL if it is no executable or shared library;
   *RET_FAULT, to be freed, then says why: "it ...".  */
struct elf_module *elf_module_open (const char *name, char **ret_fault);

void elf_module_close (struct elf_module *module);

/* The bytes of the file.  */
size_t elf_module_size (const struct elf_module *module);

/* One section of a module.  */
struct elf_piece
{
  const char *name;
  uint64_t address;
  const unsigned char *bytes; /* NULL: not in the file */
  size_t size;
};

/* Call EACH for every section that lies in memory when the module runs, until
   it returns false; then return false.  */
bool elf_module_each_section (const struct elf_module *module,
                              bool (*each) (void *data,
                                            const struct elf_piece *piece),
                              void *data);

/* The section NAME of a module, whether it lies in memory or not, with its
   bytes; false if there is none.  */
bool elf_module_section (const struct elf_module *module, const char *name,
                         struct elf_piece *ret_piece);

/* The string at ADDRESS, NULL if there is none.  */
const char *elf_module_text (const struct elf_module *module,
                             uint64_t address);

/* The unsigned integer of WIDTH bytes at BYTES, in the module's byte order.  */
uint64_t elf_module_number (const struct elf_module *module,
                            const unsigned char *bytes, unsigned width);

/* The build id in hexadecimal, to be freed; "" if it has none.  */
char *elf_module_build_id (const struct elf_module *module);

#endif
