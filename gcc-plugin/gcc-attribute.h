/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules that GCC's own attributes make: the weakest layer.  */

#ifndef ALLOCS_GCC_ATTRIBUTE_H
#define ALLOCS_GCC_ATTRIBUTE_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* The rule that `malloc', `alloc_size' or `alloc_align' of the function DECL
   make, or that it frees for one with `malloc (DECL)'; NULL if none.  */
const config_rule *rule_by_gcc_attribute (tree decl);

/* The rule that `alloc_size' of TYPE, a function's, makes for calls through
   the pointer that EXPRESSION yields; NULL if none.  */
const config_rule *rule_by_gcc_attribute_of_type (tree type, tree expression);

} // namespace allocs

#endif
