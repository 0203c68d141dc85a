/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families: what the attributes in the source call an allocator or a
   wrapper.  */

#ifndef ALLOCS_FAMILY_H
#define ALLOCS_FAMILY_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* An attribute at LOCATION says that FAMILY is of KIND.  False, after an error,
   if a config or another attribute says something else.  */
bool note_family (const char *family, allocs_kind kind, location_t location);

/* Which kind FAMILY is; an allocator if nobody said.  */
allocs_kind kind_of_family (const char *family);

/* True if a config or an attribute says that FAMILY is an allocator.  */
bool is_allocator_family (const char *family);

} // namespace allocs

#endif
