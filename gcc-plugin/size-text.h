/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The size that a call asks for, as the source has it.  */

#ifndef ALLOCS_SIZE_TEXT_H
#define ALLOCS_SIZE_TEXT_H

#include "gcc-headers.h"
#include "config.h"
#include "source-type.h"
#include "values.h"

namespace allocs {

/* Add to RESULT the types whose sizes the size arguments of CALL, by SIGNATURE,
   in FUNCTION are made of.  Nothing if that is not known.  */
void types_in_size (gcall *call, const config_signature &signature,
                    tree function, values &held, vec<measured_type> *result);

} // namespace allocs

#endif
