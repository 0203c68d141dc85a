/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names by which a config speaks of declarations.  */

#ifndef ALLOCS_NAME_H
#define ALLOCS_NAME_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* The name of the function DECL for the linker, without a leading `*'.  */
const char *assembler_name (tree decl);

/* True if RULE, of form function, names DECL: by its name in C, by its
   qualified name, and parameter list if RULE has one, in C++, by its assembler
   name in both.  FILE qualifiers are not looked at.  */
bool rule_names_function (const config_rule *rule, tree decl);

/* True if the FILE of RULE, if it has one, is the source file of DECL.  */
bool rule_names_file (const config_rule *rule, tree decl);

/* True if RULE, of form field, variable or parameter, names the place from
   which EXPRESSION, the pointer of a call, was loaded.  */
bool rule_names_pointer (const config_rule *rule, tree expression);

/* How a user would write the place from which EXPRESSION was loaded,
   "global_State.frealloc" or "xmalloc_hook"; "*" if it has no name.  To be
   freed by the caller.  */
char *pointer_name (tree expression);

} // namespace allocs

#endif
