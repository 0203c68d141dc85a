/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes lists of statements as trees, as a front end would.  */

#ifndef ALLOCS_STATEMENTS_H
#define ALLOCS_STATEMENTS_H

#include "gcc-headers.h"

namespace allocs {

/* Appends statements to a list.  */
class statements
{
public:
  statements () : list (alloc_stmt_list ()) {}

  void add (tree statement) { append_to_statement_list (statement, &list); }

  void
  add_if_any (tree statement)
  {
    if (statement)
      add (statement);
  }

  void
  assign (tree lvalue, tree value)
  {
    add (build2 (MODIFY_EXPR, TREE_TYPE (lvalue), lvalue,
                 fold_convert (TREE_TYPE (lvalue), value)));
  }

  tree list;
};

} // namespace allocs

#endif
