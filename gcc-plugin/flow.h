/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the values of a function body may come from, whatever the order of its
   statements: for discovery, which asks of functions that no rule speaks of.
   Unlike values.h it follows variables that are set in several places, and
   parameters that are set anew.  */

#ifndef ALLOCS_FLOW_H
#define ALLOCS_FLOW_H

#include "gcc-headers.h"

namespace allocs {

enum origin_kind
{
  ORIGIN_PARAMETER,
  ORIGIN_CALL,    /* the result of one */
  ORIGIN_LOAD,    /* memory, or a variable that outlives the call */
  ORIGIN_ADDRESS, /* of a local variable, or what was stored through it */
  ORIGIN_NULL,
  ORIGIN_OTHER
};

/* One of the things that a pointer may be.  */
struct origin
{
  origin_kind kind;
  bool is_shifted; /* a number was added to it, or bits were cleared */
  tree value;      /* the parameter, the memory, the local variable */
  gcall *call;
};

typedef auto_vec<origin, 8> origin_list;

/* The statements of a body are numbered in their order (gimple_uid).  */
class flow
{
public:
  explicit flow (tree function);
  ~flow ();

  /* All that VALUE, a pointer or an integer that holds one, may be.  */
  void trace (tree value, origin_list *ret_origins);

  /* The statements that give VAR, a local or a parameter, its value.  */
  const vec<gimple *> *assignments (tree var);

  /* The number of the parameter VALUE, counted from 1; 0: it is none.  */
  unsigned number_of_parameter (tree value) const;

  auto_vec<gcall *> calls;
  auto_vec<tree> results;   /* what is returned */
  auto_vec<tree> fields;    /* that are read or set */
  /* To memory, and to variables that outlive the call.  */
  auto_vec<gassign *> stores;
  const tree function;

private:
  struct tracer;

  static tree note_statement (gimple_stmt_iterator *, bool *,
                              walk_stmt_info *);
  void note_assignment (tree target, gimple *stmt);
  void note_field (tree ref);

  unsigned statements;

  hash_map<tree, vec<gimple *> > definitions;
};

/* The memory that REF is, without casts of its address: a variable, a field, an
   element.  The pointer that it is reached through, or NULL.  */
tree pointer_of_reference (tree ref);

} // namespace allocs

#endif
