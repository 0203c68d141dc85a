/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many objects of a type a call asks for.  */

#ifndef ALLOCS_ALLOC_FORM_H
#define ALLOCS_ALLOC_FORM_H

#include "gcc-headers.h"
#include "config.h"
#include "values.h"
#include "allocs/descriptor.h"

namespace allocs {

/* What CALL, which obeys a rule with SIGNATURE, allocates of TYPE.  */
allocs_type_form form_of_allocation (gcall *call,
                                     const config_signature &signature,
                                     tree type, values &held);

/* The bytes that CALL asks for, if that is a constant.  */
bool constant_size (gcall *call, const config_signature &signature,
                    values &held, uint64_t *bytes);

/* The size of TYPE; 0 if it is not constant.  */
uint64_t size_of_type (tree type);

/* True if the last field of TYPE is an array.  */
bool ends_in_array (tree type);

} // namespace allocs

#endif
