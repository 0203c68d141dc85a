/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules that stand in the source: the attributes `allocator',
   `allocator_wrapper' and `deallocator', alone or with the name of the family
   and a signature.  They are stronger than any config.  */

#ifndef ALLOCS_ATTRIBUTES_H
#define ALLOCS_ATTRIBUTES_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* Make the attributes known to the compiler; to be called at its start.  */
void register_attributes ();

/* The rule that the declaration of the function DECL bears, or NULL.  */
const config_rule *rule_by_attribute (tree decl);

/* The rule of a call through EXPRESSION of a function of TYPE that the field,
   the variable, the parameter or the type of EXPRESSION bears, or NULL.  */
const config_rule *rule_by_pointer_attribute (tree expression, tree type);

} // namespace allocs

#endif
