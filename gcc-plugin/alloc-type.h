/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a site allocates.  */

#ifndef ALLOCS_ALLOC_TYPE_H
#define ALLOCS_ALLOC_TYPE_H

#include "gcc-headers.h"
#include "config.h"
#include "uses.h"
#include "values.h"
#include "allocs/descriptor.h"

namespace allocs {

struct allocated_type
{
  tree type; /* NULL if nothing is known */
  allocs_type_form form;
  allocs_type_source source;
};

/* What CALL in FUNCTION, which obeys a rule with SIGNATURE, allocates.  */
allocated_type type_of_allocation (gcall *call,
                                   const config_signature &signature,
                                   tree function, values &held, uses &used);

} // namespace allocs

#endif
