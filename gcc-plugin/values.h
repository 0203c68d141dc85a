/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the temporaries of a function hold.  */

#ifndef ALLOCS_VALUES_H
#define ALLOCS_VALUES_H

#include "gcc-headers.h"

namespace allocs {

/* The assignments to each local variable of a function body that is not yet in
   SSA form.  The body is walked when the first question is asked.  */
class values
{
public:
  /* Of the sequence SEQ and all sequences in it.  */
  explicit values (gimple_seq seq) : body (seq) {}
  ~values ();

  /* The statement that gives VAR its value, if there is exactly one and no
     pointer can reach VAR; else NULL.  */
  gimple *definition (tree var);

  /* All statements that give VAR a value; NULL if a pointer can reach VAR, or
     none does.  */
  const vec<gimple *> *assignments (tree var);

  /* The expression that VAR stands for, through copies and conversions between
     temporaries: a memory reference, a parameter, a constant, ...; VAR itself
     if that is not known.  */
  tree expression (tree var);

private:
  static tree note_statement (gimple_stmt_iterator *, bool *,
                              walk_stmt_info *);
  void note_definition (tree var, gimple *stmt);
  void walk ();

  gimple_seq body;
  bool walked = false;
  hash_map<tree, vec<gimple *> > definitions;
};

} // namespace allocs

#endif
