/* SPDX-License-Identifier: MIT */
/* How many sites say what they allocate.  */

#ifndef ALLOCS_SITE_TYPES_H
#define ALLOCS_SITE_TYPES_H

#include <jansson.h>

#include "elf-sections.h"

/* Print it in one line; nothing if no site allocates.  */
void site_types_text (const struct elf_sections *sections);

/* The same as an object: "allocating", "known", "forwarded", "unknown".  */
json_t *site_types_object (const struct elf_sections *sections);

#endif
