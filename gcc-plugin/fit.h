/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a signature can describe a function type.  */

#ifndef ALLOCS_FIT_H
#define ALLOCS_FIT_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* True if each letter of SIGNATURE can stand for the parameter of the function
   type TYPE in its place, and the result letter for the result.  A type
   without prototype fits whatever its parameters may be.  */
bool signature_fits (const config_signature &signature, tree type);

/* True if TYPE looks by itself like that of a function that SIGNATURE, of an
   alloc or resize, is for: memory for any use is `void *' or characters.  */
bool signature_tells (const config_signature &signature, tree type);

} // namespace allocs

#endif
