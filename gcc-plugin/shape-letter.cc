/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Declarations in records.  */

#include "shape-letter.h"

#include "source-path.h"

namespace allocs {

char
type_letter (tree type)
{
  if (VOID_TYPE_P (type))
    return 'n';
  if (TREE_CODE (type) == INTEGER_TYPE)
    return 'z';
  if (INTEGRAL_TYPE_P (type))
    return 'i';
  if (!POINTER_TYPE_P (type))
    return '.';
  tree target = TREE_TYPE (type);
  bool is_char = TREE_CODE (target) == INTEGER_TYPE
                 && TYPE_PRECISION (target) == BITS_PER_UNIT;
  if (FUNC_OR_METHOD_TYPE_P (target))
    return 'f';
  if (is_char)
    return TYPE_READONLY (target) ? 's' : 'b';
  if (VOID_TYPE_P (target))
    return 'v';
  if (TYPE_READONLY (target))
    return 'c';
  return POINTER_TYPE_P (target) ? 'q' : 'p';
}

tree
type_of_parameter (tree function, unsigned number)
{
  tree p = DECL_ARGUMENTS (function);
  while (--number)
    p = DECL_CHAIN (p);
  return TREE_TYPE (p);
}

void
write_head (record &to, tree function, const char *flags)
{
  expanded_location place
    = expand_location (DECL_SOURCE_LOCATION (function));
  char line[16];
  snprintf (line, sizeof line, ":%d", place.line);
  to.line ('F');
  to.word (lang_hooks.decl_printable_name (function, 1));
  to.key (function);
  to.word (source_path (place.file));
  to.add (line);
  to.word (stdarg_p (TREE_TYPE (function)) ? "." : "-");
  to.add (flags);
  to.word ("(");
  for (tree p = DECL_ARGUMENTS (function); p; p = DECL_CHAIN (p))
    to.add (type_letter (TREE_TYPE (p)));
  to.add (')');
  to.add (type_letter (TREE_TYPE (TREE_TYPE (function))));
}

} // namespace allocs
