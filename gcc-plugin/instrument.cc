/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inserts code into function bodies, as include/allocs/hooks.h describes.  */

#include "instrument.h"

#include "gimple-writer.h"
#include "twin.h"

namespace allocs {

namespace {

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

/* What code in place of a twin keeps of one execution of an entry: the call,
   and whether enter answered proceed.  */
struct execution
{
  tree call, entered;

  /* Declared in the function that is being compiled.  */
  execution ()
  {
    call = build_call_variable ();
    gimple_add_tmp_var (call);
    entered = create_tmp_var (integer_type_node, "allocs");
  }
};

/* What is entered in place of a twin.  */
struct callee
{
  tree entry;    /* the descriptor */
  tree function; /* the code that runs, an address or a pointer */
  tree address;  /* the same as pointers to it compare */
  tree type;     /* of the function */
};

/* Fill CALL with what enter reads.  OPERANDS are the arguments or
   parameters.  */
void
fill_call (writer &out, tree call, const callee &what,
           const config_signature &signature, const vec<tree> &operands)
{
  out.store_call_word (call, ALLOCS_CALL_entry,
                       build_fold_addr_expr (what.entry));
  out.store_call_word (call, ALLOCS_CALL_function, what.function);
  out.store_call_word (call, ALLOCS_CALL_address, what.address);
  for (unsigned i = 0; i < signature.count && i < operands.length (); i++)
    {
      allocs_call_word word = call_word_for_letter (signature.letters[i]);
      if (word != ALLOCS_CALL_WORDS)
        out.store_call_word (call, word, operands[i]);
    }
  if (tree bytes = size_of_result (signature, what.type))
    out.store_call_word (call, ALLOCS_CALL_bytes, bytes);
}

/* entered = enter answers proceed; go to SKIP if it answers skip.  */
void
enter (writer &out, const execution &e, tree state, tree skip)
{
  tree verdict = out.call_hook (state, HOOK_ENTER, e.call);
  tree not_skipped = new_label (), proceed = new_label (), on = new_label ();
  out.branch (EQ_EXPR, verdict,
              build_int_cst (integer_type_node, ALLOCS_SKIP), skip,
              not_skipped);
  out.label (not_skipped);
  out.branch (EQ_EXPR, verdict,
              build_int_cst (integer_type_node, ALLOCS_PROCEED), proceed, on);
  out.label (proceed);
  out.assign (e.entered, integer_one_node);
  out.label (on);
}

/* if (entered) { call.result = VALUE; leave }  VALUE may be NULL.  */
void
leave (writer &out, const execution &e, tree value)
{
  tree yes = new_label (), no = new_label ();
  out.branch (NE_EXPR, e.entered, integer_zero_node, yes, no);
  out.label (yes);
  out.unlikely ();
  tree state = out.find_state (out.load_offset ());
  if (value && (POINTER_TYPE_P (TREE_TYPE (value))
                || INTEGRAL_TYPE_P (TREE_TYPE (value))))
    out.store_call_word (e.call, ALLOCS_CALL_result, value);
  out.call_hook (state, HOOK_LEAVE, e.call);
  out.label (no);
}

/* Leave E before the statement at GSI if that returns.  */
tree
leave_before_return (gimple_stmt_iterator *gsi, bool *, walk_stmt_info *info)
{
  greturn *stmt = dyn_cast<greturn *> (gsi_stmt (*gsi));
  if (!stmt)
    return NULL_TREE;
  writer out;
  leave (out, *(const execution *) info->info, gimple_return_retval (stmt));
  gimple_seq_set_location (out.seq, gimple_location (stmt));
  gsi_insert_seq_before (gsi, out.seq, GSI_SAME_STMT);
  return NULL_TREE;
}

/* Leave E wherever control leaves the body of FUNCTION, exceptions aside.  */
void
insert_leaves (tree function, const execution &e)
{
  gbind *bind = as_a<gbind *> (
    gimple_seq_first_stmt (gimple_body (function)));
  gimple_seq body = gimple_bind_body (bind);
  walk_stmt_info info;
  memset (&info, 0, sizeof info);
  info.info = const_cast<execution *> (&e);
  walk_gimple_seq_mod (&body, leave_before_return, NULL, &info);
  if (gimple_seq_may_fallthru (body))
    {
      writer out;
      leave (out, e, NULL_TREE);
      gimple_seq_add_seq (&body, out.seq);
    }
  gimple_bind_set_body (bind, body);
}

/* return 0;  as a function with the result RESULT would.  */
void
return_nothing (writer &out, tree result)
{
  tree type = TREE_TYPE (result);
  tree value = NULL_TREE;
  if (VOID_TYPE_P (type))
    ;
  else if (is_gimple_reg_type (type))
    value = out.hold (type, build_zero_cst (type));
  else
    value = result;
  out.add (gimple_build_return (value));
}

/* Let CALL put its result, if that fits a register, into a new variable, which
   is returned: what it was assigned to may be an SSA name, and there will be
   two assignments.  */
tree
catch_result (gcall *call)
{
  tree type = gimple_call_return_type (call);
  if (VOID_TYPE_P (type) || !is_gimple_reg_type (type))
    return NULL_TREE;
  tree result = create_tmp_var (type, "allocs");
  gimple_call_set_lhs (call, result);
  return result;
}

} // namespace

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
enclose_call (gimple_stmt_iterator *gsi, tree entry,
              const config_signature &signature)
{
  gcall *call = as_a<gcall *> (gsi_stmt (*gsi));
  execution e;
  tree run = new_label (), skip = new_label (), done = new_label ();
  auto_vec<tree> operands;
  for (unsigned i = 0; i < gimple_call_num_args (call); i++)
    operands.safe_push (gimple_call_arg (call, i));
  tree lhs = gimple_call_lhs (call);
  tree result = catch_result (call);

  writer before;
  before.assign (e.entered, integer_zero_node);
  tree state = before.begin_awake (run);
  tree function = gimple_call_fn (call);
  fill_call (before, e.call,
             { entry, function, function, gimple_call_fntype (call) },
             signature, operands);
  enter (before, e, state, skip);
  before.label (run);

  writer after;
  leave (after, e, result);
  after.jump (done);
  after.label (skip);
  if (result)
    after.assign (result, build_zero_cst (TREE_TYPE (result)));
  after.label (done);
  if (result && lhs)
    after.assign (lhs, result);

  gimple_seq_set_location (before.seq, gimple_location (call));
  gimple_seq_set_location (after.seq, gimple_location (call));
  gsi_insert_seq_before (gsi, before.seq, GSI_SAME_STMT);
  gsi_insert_seq_after (gsi, after.seq, GSI_CONTINUE_LINKING);
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

void
enclose_body (tree function, tree entry, const config_signature &signature)
{
  execution e;
  insert_leaves (function, e);

  writer out;
  tree body = new_label (), skip = new_label ();
  auto_vec<tree> operands;
  for (tree p = DECL_ARGUMENTS (function); p; p = DECL_CHAIN (p))
    operands.safe_push (p);
  out.assign (e.entered, integer_zero_node);
  tree state = out.begin_awake (body);
  out.store_caller (state);
  fill_call (out, e.call,
             { entry, build_fold_addr_expr (local_name (function)),
               build_fold_addr_expr (function), TREE_TYPE (function) },
             signature, operands);
  enter (out, e, state, skip);
  out.jump (body);
  out.label (skip);
  return_nothing (out, DECL_RESULT (function));
  out.label (body);
  insert_at_start (function, out);
}

} // namespace allocs
