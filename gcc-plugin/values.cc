/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the temporaries of a function hold: one walk over the body, no
   dataflow.  The gimplifier assigns its temporaries once, so this sees what
   stands in one source expression, and locals that are set once.  */

#include "values.h"

namespace allocs {

namespace {

/* More copies in a row than any expression makes.  */
const int longest_chain = 16;

bool
is_trackable (tree var)
{
  return TREE_CODE (var) == SSA_NAME
         || (VAR_P (var) && !TREE_ADDRESSABLE (var) && !TREE_STATIC (var)
             && !DECL_EXTERNAL (var));
}

/* The gimplifier makes temporaries either as variables or as SSA names.  */
bool
is_variable (tree t)
{
  return DECL_P (t) || TREE_CODE (t) == SSA_NAME;
}

bool
is_copy (gassign *stmt)
{
  return gimple_assign_single_p (stmt) || gimple_assign_cast_p (stmt);
}

} // namespace

values::~values ()
{
  for (auto pair : definitions)
    pair.second.release ();
}

void
values::walk ()
{
  if (walked)
    return;
  walked = true;
  walk_stmt_info info;
  memset (&info, 0, sizeof info);
  info.info = this;
  walk_gimple_seq (body, note_statement, NULL, &info);
}

tree
values::note_statement (gimple_stmt_iterator *gsi, bool *,
                        walk_stmt_info *info)
{
  values *self = (values *) info->info;
  gimple *stmt = gsi_stmt (*gsi);
  tree lhs = gimple_has_lhs (stmt) ? gimple_get_lhs (stmt) : NULL_TREE;
  if (lhs && is_variable (lhs) && !gimple_clobber_p (stmt))
    self->note_definition (lhs, stmt);
  return NULL_TREE;
}

void
values::note_definition (tree var, gimple *stmt)
{
  bool existed;
  vec<gimple *> &list = definitions.get_or_insert (var, &existed);
  if (!existed)
    list = vNULL;
  list.safe_push (stmt);
}

const vec<gimple *> *
values::assignments (tree var)
{
  walk ();
  return is_trackable (var) ? definitions.get (var) : NULL;
}

gimple *
values::definition (tree var)
{
  const vec<gimple *> *list = assignments (var);
  return list && list->length () == 1 ? (*list)[0] : NULL;
}

tree
values::expression (tree var)
{
  for (int i = 0; i < longest_chain; i++)
    {
      gimple *stmt = definition (var);
      gassign *assign = stmt ? dyn_cast<gassign *> (stmt) : NULL;
      if (!assign || !is_copy (assign))
        break;
      var = gimple_assign_rhs1 (assign);
    }
  return var;
}

} // namespace allocs
