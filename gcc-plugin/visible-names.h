/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the names in the expressions of a config mean in this unit.  */

#ifndef ALLOCS_VISIBLE_NAMES_H
#define ALLOCS_VISIBLE_NAMES_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* Begin to listen for the declarations of the names in the words of RULE.
   Names are known from the moment when the parser has read them.  */
void watch_names (const config_rule *rule);

/* The variable or the enumerator called NAME at file or namespace scope, or
   NULL.  */
tree visible_value (const char *name);

/* The type that TYPE, an expression, names: its words, and its stars; NULL if
   the unit has none of that name.  */
tree visible_type (const config_expression *type);

} // namespace allocs

#endif
