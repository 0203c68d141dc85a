/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a function decides the size that it asks for.  */

#ifndef ALLOCS_FORWARDED_H
#define ALLOCS_FORWARDED_H

#include "gcc-headers.h"
#include "config.h"
#include "values.h"

namespace allocs {

/* True if a size operand of CALL, by SIGNATURE, is computed from an integer
   parameter of the enclosing function: then the caller decides what is
   allocated.  IN_WRAPPER says that the function allocates for its caller; then
   a size that a call finds out from any parameter counts, too, and so do the
   arguments of a function without a size.  */
bool forwards_size (gcall *call, const config_signature &signature,
                    values &held, bool in_wrapper);

} // namespace allocs

#endif
