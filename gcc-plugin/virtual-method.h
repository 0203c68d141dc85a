/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Virtual methods: which one a call names, and which ones a method overrides.
   A rule for a method is one for all that override it.  */

#ifndef ALLOCS_VIRTUAL_METHOD_H
#define ALLOCS_VIRTUAL_METHOD_H

#include "gcc-headers.h"

namespace allocs {

/* The method, of the class that the caller knows, that CALLED, an OBJ_TYPE_REF,
   calls or an override of it, or NULL.  */
tree called_method (tree called);

/* Call F for each method that METHOD overrides, those of nearer bases first,
   until it returns true; whether it did.  */
bool any_overridden (tree method, bool (*f) (tree, void *), void *data);

} // namespace allocs

#endif
