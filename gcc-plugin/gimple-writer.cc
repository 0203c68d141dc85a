/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes sequences of high GIMPLE.  */

#include "gimple-writer.h"

#include "gcc-compat.h"
#include "module-header.h"

namespace allocs {

tree
new_label ()
{
  return create_artificial_label (UNKNOWN_LOCATION);
}

void
writer::add_tree (tree statement)
{
  if (!statement)
    return;
  push_gimplify_context ();
  gimplify_and_add (statement, &seq);
  pop_gimplify_context (NULL);
}

tree
writer::hold (tree type, tree value)
{
  tree var = create_tmp_var (type, "allocs");
  assign (var, value);
  return var;
}

tree
writer::convert (tree type, tree value)
{
  if (useless_type_conversion_p (type, TREE_TYPE (value)))
    return value;
  tree var = create_tmp_var (type, "allocs");
  add (gimple_build_assign (var, NOP_EXPR, value));
  return var;
}

tree
writer::as_word (tree value)
{
  if (!is_gimple_reg (value))
    value = hold (TYPE_MAIN_VARIANT (TREE_TYPE (value)), value);
  return convert (word_type (), value);
}

tree
writer::call (tree type, tree function, tree argument)
{
  gcall *stmt = argument ? gimple_build_call (function, 1, argument)
                         : gimple_build_call (function, 0);
  tree result = NULL_TREE;
  if (!VOID_TYPE_P (type))
    {
      result = create_tmp_var (type, "allocs");
      gimple_call_set_lhs (stmt, result);
    }
  add (stmt);
  return result;
}

tree
writer::load_offset ()
{
  tree header = state_offset_variable ();
  return hold (TYPE_MAIN_VARIANT (TREE_TYPE (header)), header);
}

tree
writer::find_state (tree offset)
{
  tree pointer = call (ptr_type_node, thread_pointer_function (), NULL_TREE);
  tree state = create_tmp_var (ptr_type_node, "allocs");
  add (gimple_build_assign (state, POINTER_PLUS_EXPR, pointer,
                            convert (sizetype, offset)));
  return state;
}

tree
writer::begin_awake (tree asleep)
{
  tree awake = new_label ();
  tree offset = load_offset ();
  branch (NE_EXPR, offset, build_zero_cst (TREE_TYPE (offset)), awake,
          asleep);
  label (awake);
  unlikely ();
  return find_state (offset);
}

void
writer::store (tree state, allocs_state_word word, tree value)
{
  tree held = as_word (value);
  assign (state_word (state, word), held);
}

void
writer::store_caller (tree state)
{
  tree caller = call (ptr_type_node, return_address_function (),
                      build_zero_cst (unsigned_type_node));
  store (state, ALLOCS_STATE_caller, caller);
}

void
writer::store_call_word (tree call, allocs_call_word word, tree value)
{
  tree held = as_word (value);
  assign (call_word (call, word), held);
}

tree
writer::call_hook (tree state, hook which, tree call_variable)
{
  tree expression = hook_pointer (state, which);
  tree table = hold (ptr_type_node, TREE_OPERAND (expression, 0));
  tree pointer = hold (TREE_TYPE (expression),
                       build2 (MEM_REF, TREE_TYPE (expression), table,
                               TREE_OPERAND (expression, 1)));
  tree type = TREE_TYPE (TREE_TYPE (TREE_TYPE (expression)));
  return call (type, pointer, build_fold_addr_expr (call_variable));
}

} // namespace allocs
