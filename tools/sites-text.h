/* SPDX-License-Identifier: MIT */
/* Descriptors of an ELF file for people.  */

#ifndef ALLOCS_SITES_TEXT_H
#define ALLOCS_SITES_TEXT_H

#include "elf-sections.h"

/* Print the descriptors of the file NAME for people.  */
void sites_text (const char *name, const struct elf_sections *sections);

/* Print what the descriptors of the file NAME take.  */
void sites_size (const char *name, const struct elf_sections *sections);

/* "sites", "entries" and so on.  */
extern const char *const section_words[SECTION_COUNT];

#endif
