/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names by which a config speaks of functions, and the names of types.  */

#ifndef ALLOCS_NAME_H
#define ALLOCS_NAME_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* The name of the function DECL for the linker, without a leading `*'.  */
const char *assembler_name (tree decl);

/* The name by which DECL is told from other functions: its assembler name, but
   one for all that a constructor or a destructor is compiled to, since a caller
   and a definition may mean different ones of them.  */
const char *identity_name (tree decl);

/* The last component of NAME, without template arguments and blanks: "get" for
   "ns::Pool<int>::get", "operatornew[]" for "Arena::operator new []".  To be
   freed by the caller.  */
char *plain_name (const char *name);

/* The same of the name of DECL.  */
char *plain_name (tree decl);

/* The name of TYPE in the language that is compiled.  To be freed by the
   caller.  */
char *type_name (tree type);

/* True if RULE, of form function, names DECL: by its name in C, by its
   qualified name, and parameter list if RULE has one, in C++, by its assembler
   name in both.  FILE qualifiers are not looked at.  */
bool rule_names_function (const config_rule *rule, tree decl);

/* True if the FILE of RULE, if it has one, is the source file of DECL.  */
bool rule_names_file (const config_rule *rule, tree decl);

/* True if the name of RULE is a pattern.  */
bool is_pattern (const config_rule *rule);

} // namespace allocs

#endif
