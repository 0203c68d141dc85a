/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inserts code into function bodies, as include/allocs/hooks.h describes.  */

#include "instrument.h"

#include "gimple-writer.h"
#include "twin.h"

namespace allocs {

namespace {

/* The parameter P as an argument: in a register if its type allows, and as wide
   as the convention passes it.  */
tree
as_argument (writer &out, tree p)
{
  tree value = p;
  if (is_gimple_reg_type (TREE_TYPE (p)) && !is_gimple_reg (p))
    value = out.hold (TYPE_MAIN_VARIANT (TREE_TYPE (p)), p);
  if (INTEGRAL_TYPE_P (TREE_TYPE (p)) || SCALAR_FLOAT_TYPE_P (TREE_TYPE (p)))
    value = out.convert (DECL_ARG_TYPE (p), value);
  return value;
}

/* return TWIN (the parameters of FUNCTION);  */
void
return_twin (writer &out, tree function, tree twin)
{
  auto_vec<tree> arguments;
  for (tree p = DECL_ARGUMENTS (function); p; p = DECL_CHAIN (p))
    arguments.safe_push (as_argument (out, p));
  gcall *call = gimple_build_call_vec (twin, arguments);
  tree type = TREE_TYPE (TREE_TYPE (function));
  tree value = NULL_TREE;
  if (!VOID_TYPE_P (type))
    {
      value = is_gimple_reg_type (type) ? create_tmp_var (type, "allocs")
                                        : DECL_RESULT (function);
      gimple_call_set_lhs (call, value);
    }
  out.add (call);
  out.add (gimple_build_return (value));
}

} // namespace

void
insert_at_start (tree function, writer &out)
{
  gbind *bind = as_a<gbind *> (
    gimple_seq_first_stmt (gimple_body (function)));
  gimple_seq_set_location (out.seq, DECL_SOURCE_LOCATION (function));
  gimple_seq body = gimple_bind_body (bind);
  gimple_seq_add_seq (&out.seq, body);
  gimple_bind_set_body (bind, out.seq);
}

void
insert_pending (gimple_stmt_iterator *gsi, tree site)
{
  gcall *call = as_a<gcall *> (gsi_stmt (*gsi));
  tree asleep = new_label ();
  writer out;
  tree state = out.begin_awake (asleep);
  tree function = gimple_call_fn (call);
  if (TREE_CODE (function) == OBJ_TYPE_REF)
    function = OBJ_TYPE_REF_EXPR (function);
  if (!gimple_call_fndecl (call))
    out.store (state, ALLOCS_STATE_target, function);
  out.store (state, ALLOCS_STATE_pending, build_fold_addr_expr (site));
  out.label (asleep);
  gimple_seq_set_location (out.seq, gimple_location (call));
  gsi_insert_seq_before (gsi, out.seq, GSI_SAME_STMT);
}

void
insert_handover (tree function, tree twin, uint32_t key)
{
  tree body = new_label (), ours = new_label (), hand_over = new_label ();
  writer out;
  tree state = out.begin_awake (body);
  tree token = out.hold (word_type (),
                         state_word (state, ALLOCS_STATE_reenter));
  out.branch (EQ_EXPR, token, build_int_cstu (word_type (), key), ours,
              hand_over);
  out.label (hand_over);
  out.store_caller (state);
  return_twin (out, function, twin);
  out.label (ours);
  out.assign (state_word (state, ALLOCS_STATE_reenter),
              build_zero_cst (word_type ()));
  out.label (body);
  insert_at_start (function, out);
}

} // namespace allocs
