/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether exceptions are caught.  */

#ifndef ALLOCS_CATCHES_H
#define ALLOCS_CATCHES_H

#include "gcc-headers.h"

namespace allocs {

/* True if a function of this unit catches exceptions: then the unit needs the
   personality routine anyway, and only then an exception can end a function
   that was inlined, and not its frame.  */
bool unit_catches ();

} // namespace allocs

#endif
