/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks for handlers in all functions of the unit, once.  Some have been made
   GIMPLE when the first is compiled, the others are still trees.  */

#include "catches.h"

namespace allocs {

namespace {

tree
find_handler (tree *t, int *, void *)
{
  return TREE_CODE (*t) == CATCH_EXPR ? *t : NULL_TREE;
}

/* Sets the flag of INFO.  */
tree
note_handler (gimple_stmt_iterator *gsi, bool *, walk_stmt_info *info)
{
  *(bool *) info->info |= gimple_code (gsi_stmt (*gsi)) == GIMPLE_CATCH;
  return NULL_TREE;
}

bool
catches (tree function)
{
  gimple_seq body = gimple_body (function);
  if (!body)
    return walk_tree_without_duplicates (&DECL_SAVED_TREE (function),
                                         find_handler, NULL);
  bool found = false;
  walk_stmt_info info;
  memset (&info, 0, sizeof info);
  info.info = &found;
  walk_gimple_seq (body, note_handler, NULL, &info);
  return found;
}

/* A function that has gone further has a control flow graph, and what it
   catches in a table.  */
bool
has_handlers (tree function)
{
  struct function *f = DECL_STRUCT_FUNCTION (function);
  return (f && f->eh && f->eh->region_tree) || catches (function);
}

bool
any_function_catches ()
{
  cgraph_node *node;
  FOR_EACH_FUNCTION (node)
    if (!node->alias && DECL_STRUCT_FUNCTION (node->decl)
        && has_handlers (node->decl))
      return true;
  return false;
}

} // namespace

bool
unit_catches ()
{
  static bool looked, found;
  if (!looked)
    found = any_function_catches ();
  looked = true;
  return found;
}

} // namespace allocs
