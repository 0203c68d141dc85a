/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the temporaries of a function hold.  */

#ifndef ALLOCS_VALUES_H
#define ALLOCS_VALUES_H

#include "gcc-headers.h"

namespace allocs {

/* The assignments to each local variable of a function body that is not yet in
   SSA form, and its first use as the right-hand side of another.  The body is
   walked when the first question is asked.  */
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

  /* The first assignment that copies or converts VAR, to something else than a
     void pointer if there is one; or NULL.  */
  gassign *first_copy (tree var);

  /* The class of the first object that is constructed where VAR points, or
     NULL.  */
  tree constructed (tree var);

  /* The expression that VAR stands for, through copies and conversions between
     temporaries: a memory reference, a parameter, a constant, ...; VAR itself
     if that is not known.  */
  tree expression (tree var);

private:
  static tree note_statement (gimple_stmt_iterator *, bool *,
                              walk_stmt_info *);
  void note_definition (tree var, gimple *stmt);
  void note_copy (gassign *stmt);
  void note_construction (gcall *call);
  void walk ();

  gimple_seq body;
  bool walked = false;
  hash_map<tree, vec<gimple *> > definitions;
  hash_map<tree, gassign *> copies;
  hash_map<tree, tree> constructions;
};

} // namespace allocs

#endif
