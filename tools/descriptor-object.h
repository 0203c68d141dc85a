/* SPDX-License-Identifier: MIT */
/* Descriptors of an ELF file as JSON objects.  */

#ifndef ALLOCS_DESCRIPTOR_OBJECT_H
#define ALLOCS_DESCRIPTOR_OBJECT_H

#include <jansson.h>

#include "elf-sections.h"

/* The descriptor NUMBER of KIND as a new JSON object, what it refers to
   written out.  descriptor-object.c says which members it has.  */
json_t *descriptor_object (const struct elf_sections *sections,
                           enum section kind, size_t number);

#endif
