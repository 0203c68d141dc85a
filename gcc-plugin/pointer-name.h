/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names by which a config speaks of pointers to functions.  */

#ifndef ALLOCS_POINTER_NAME_H
#define ALLOCS_POINTER_NAME_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* True if RULE, of form field, variable or parameter, names the place from
   which EXPRESSION, the pointer of a call, was loaded.  */
bool rule_names_pointer (const config_rule *rule, tree expression);

/* How a user would write the place from which EXPRESSION was loaded,
   "global_State.frealloc" or "xmalloc_hook"; "*" if it has no name.  To be
   freed by the caller.  */
char *pointer_name (tree expression);

/* The same for FIELD of an object of TYPE.  */
char *field_name (tree field, tree type);

} // namespace allocs

#endif
