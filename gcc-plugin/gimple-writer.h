/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes sequences of high GIMPLE: plain statements, and the idioms of the
   interface to the runtime.  Inserts nothing into a function.  */

#ifndef ALLOCS_GIMPLE_WRITER_H
#define ALLOCS_GIMPLE_WRITER_H

#include "gcc-headers.h"
#include "state.h"

namespace allocs {

/* A sequence of statements that is being written.  Control flow is by labels,
   as everywhere before GIMPLE is lowered.  */
class writer
{
public:
  void add (gimple *stmt) { gimple_seq_add_stmt (&seq, stmt); }

  void assign (tree lhs, tree rhs) { add (gimple_build_assign (lhs, rhs)); }

  /* STATEMENT, a tree of the function that is being compiled; nothing if it is
     NULL.  */
  void add_tree (tree statement);

  void label (tree label) { add (gimple_build_label (label)); }

  void jump (tree label) { add (gimple_build_goto (label)); }

  void
  branch (tree_code code, tree left, tree right, tree then, tree otherwise)
  {
    add (gimple_build_cond (code, left, right, then, otherwise));
  }

  /* What follows is hardly ever run.  The likeliest of GCC's predictions keeps
     its constants from being moved out of loops into registers.  */
  void
  unlikely ()
  {
    add (gimple_build_predict (PRED_COLD_FUNCTION, NOT_TAKEN));
  }

  /* VALUE in a new temporary of TYPE.  */
  tree hold (tree type, tree value);

  /* VALUE, a register or a constant, converted to TYPE.  */
  tree convert (tree type, tree value);

  /* VALUE as a word: addresses and constants go through a register, since a
     conversion takes nothing else.  */
  tree as_word (tree value);

  /* The result, of TYPE, of FUNCTION, a declaration or a pointer, with one
     argument or none.  */
  tree call (tree type, tree function, tree argument);

  /* The offset of the thread state, from the module header.  */
  tree load_offset ();

  /* The thread state, which lies OFFSET bytes from the thread pointer.  */
  tree find_state (tree offset);

  /* Begin what runs only while the module is awake; it must end at the label
     ASLEEP.  Returns the thread state.  */
  tree begin_awake (tree asleep);

  /* state->WORD = VALUE;  */
  void store (tree state, allocs_state_word word, tree value);

  /* state->caller = the address to which this function returns;  */
  void store_caller (tree state);

  /* call.WORD = VALUE;  */
  void store_call_word (tree call, allocs_call_word word, tree value);

  /* state->hooks->WHICH (&call)  */
  tree call_hook (tree state, hook which, tree call);

  gimple_seq seq = NULL;
};

/* A label that no user wrote.  */
tree new_label ();

} // namespace allocs

#endif
