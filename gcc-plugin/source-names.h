/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What names of the source mean.  */

#ifndef ALLOCS_SOURCE_NAMES_H
#define ALLOCS_SOURCE_NAMES_H

#include "gcc-headers.h"

namespace allocs {

/* Tell of each type and variable from now on.  */
void register_names ();

/* The type of the tag NAME, or of the typedef; NULL if there is none in the
   unit, or several.  */
tree type_of_tag (tree name);
tree type_of_typedef (tree name);

/* The type of the variable NAME in FUNCTION: its own, or one of the unit; NULL
   if there is none, or several of its own of different types.  */
tree type_of_variable (tree name, tree function);

} // namespace allocs

#endif
