/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Enters and leaves around a call or a body, where no twin can.

   In C++ an exception leaves, too: what it passes may be caught in the very
   frame that the call lies in, which goes on to be used.  A unit that catches
   nothing would need a personality routine for that, a new undefined symbol;
   there the runtime drops what the stack no longer holds.  */

#include "enclose.h"

#include "catches.h"
#include "gimple-writer.h"
#include "instrument.h"
#include "rule-words.h"
#include "twin.h"

namespace allocs {

namespace {

/* What code in place of a twin keeps of one execution of an entry: the call,
   and whether enter answered proceed.  */
struct execution
{
  tree call, entered;
  mutable surroundings in;
  mutable word_code words;

  /* Declared in the function that is being compiled.  */
  explicit execution (const config_rule *rule)
    : call (build_call_variable ()), words (in, call)
  {
    gimple_add_tmp_var (call);
    entered = create_tmp_var (integer_type_node, "allocs");
    in.rule = rule;
    in.function = current_function_decl;
    in.result = NULL_TREE;
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
fill_call (writer &out, const execution &e, const callee &what,
           const vec<tree> &operands)
{
  tree call = e.call;
  const config_signature &signature = e.in.rule->signature;
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
  tree words = e.words.before ();
  for (tree var : e.words.variables)
    gimple_add_tmp_var (var);
  out.add_tree (words);
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

enum how
{
  RETURNED,
  THREW
};

/* if (entered) { call.result = VALUE; leave }  VALUE may be NULL.  */
void
leave (writer &out, const execution &e, tree value, how how)
{
  tree yes = new_label (), no = new_label ();
  out.branch (NE_EXPR, e.entered, integer_zero_node, yes, no);
  out.label (yes);
  out.unlikely ();
  tree state = out.find_state (out.load_offset ());
  if (value && (POINTER_TYPE_P (TREE_TYPE (value))
                || INTEGRAL_TYPE_P (TREE_TYPE (value))))
    out.store_call_word (e.call, ALLOCS_CALL_result, value);
  if (how == RETURNED)
    {
      e.in.result = value;
      out.add_tree (e.words.after ());
    }
  out.call_hook (state, HOOK_LEAVE, e.call);
  out.label (no);
}

/* True if RESULT is a reference to where the caller wants the result.  */
bool
is_by_reference (tree result)
{
  return TREE_CODE (result) == RESULT_DECL && DECL_BY_REFERENCE (result);
}

/* True if code has to run when an exception passes.  It needs nothing then that
   the unit has not.  */
bool
exceptions_matter ()
{
  return flag_exceptions && lang_GNU_CXX () && unit_catches ();
}

/* What runs when an exception ends E: as a failure, the result is null.  */
gimple_seq
leave_by_exception (const execution &e)
{
  writer out;
  leave (out, e, integer_zero_node, THREW);
  return out.seq;
}

/* try { BODY } catch { leave E }  */
gimple_seq
with_cleanup (gimple_seq body, const execution &e)
{
  return gimple_build_try (body, leave_by_exception (e), GIMPLE_TRY_CATCH);
}

/* Put the call at GSI, which may throw, into a try of its own.  */
void
guard_call (gimple_stmt_iterator *gsi, const execution &e)
{
  gimple *call = gsi_stmt (*gsi);
  gtry *guard = gimple_build_try (NULL, leave_by_exception (e),
                                  GIMPLE_TRY_CATCH);
  gimple_set_location (guard, gimple_location (call));
  gsi_set_stmt (gsi, guard);
  gimple_seq body = NULL;
  gimple_seq_add_stmt (&body, call);
  gimple_try_set_eval (guard, body);
}

/* Leave E before the statement at GSI if that returns.  */
tree
leave_before_return (gimple_stmt_iterator *gsi, bool *, walk_stmt_info *info)
{
  greturn *stmt = dyn_cast<greturn *> (gsi_stmt (*gsi));
  if (!stmt)
    return NULL_TREE;
  writer out;
  tree value = gimple_return_retval (stmt);
  if (value && is_by_reference (value))
    value = NULL_TREE;
  leave (out, *(const execution *) info->info, value, RETURNED);
  gimple_seq_set_location (out.seq, gimple_location (stmt));
  gsi_insert_seq_before (gsi, out.seq, GSI_SAME_STMT);
  return NULL_TREE;
}

/* Leave E wherever control leaves the body of FUNCTION.  */
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
      leave (out, e, NULL_TREE, RETURNED);
      gimple_seq_add_seq (&body, out.seq);
    }
  if (exceptions_matter () && !TREE_NOTHROW (function))
    body = with_cleanup (body, e);
  gimple_bind_set_body (bind, body);
}

/* What a call that is skipped returns, of TYPE, in a variable.  */
tree
skipped_value (writer &out, const execution &e, tree type)
{
  tree value = out.hold (type, build_zero_cst (type));
  if (INTEGRAL_TYPE_P (type) || POINTER_TYPE_P (type))
    out.add_tree (e.words.skipped (value));
  return value;
}

/* Return from a call of E that is skipped, as a function with the result RESULT
   would.  */
void
return_skipped (writer &out, const execution &e, tree result)
{
  tree type = TREE_TYPE (result);
  tree value = NULL_TREE;
  if (VOID_TYPE_P (type))
    ;
  else if (is_gimple_reg_type (type) && !is_by_reference (result))
    value = skipped_value (out, e, type);
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

/* What CALL calls; NULL if that is defined here for inlining only, since no
   unit need have it.  */
tree
callee_address (gcall *call)
{
  tree decl = gimple_call_fndecl (call);
  return decl && DECL_EXTERNAL (decl) && DECL_DECLARED_INLINE_P (decl)
           ? null_pointer_node : gimple_call_fn (call);
}

/* The arguments of CALL, as they are and as the expressions of a rule see them:
   with the types that the function declares.  */
void
note_arguments (surroundings &in, gcall *call, vec<tree> &operands)
{
  tree type = gimple_call_fntype (call);
  tree parameter = TYPE_ARG_TYPES (type);
  in.is_definition = false;
  in.has_this = TREE_CODE (type) == METHOD_TYPE;
  for (unsigned i = 0; i < gimple_call_num_args (call); i++)
    {
      tree argument = gimple_call_arg (call, i);
      operands.safe_push (argument);
      bool known = parameter && parameter != void_list_node
                   && !AGGREGATE_TYPE_P (TREE_VALUE (parameter));
      in.arguments.safe_push (known ? fold_convert (TREE_VALUE (parameter),
                                                    argument)
                                    : argument);
      if (parameter)
        parameter = TREE_CHAIN (parameter);
    }
}

} // namespace

void
enclose_call (gimple_stmt_iterator *gsi, tree entry, const config_rule *rule)
{
  gcall *call = as_a<gcall *> (gsi_stmt (*gsi));
  execution e (rule);
  tree run = new_label (), skip = new_label (), done = new_label ();
  auto_vec<tree> operands;
  note_arguments (e.in, call, operands);
  tree lhs = gimple_call_lhs (call);
  tree result = catch_result (call);

  writer before;
  before.assign (e.entered, integer_zero_node);
  tree state = before.begin_awake (run);
  tree function = callee_address (call);
  fill_call (before, e,
             { entry, function, function, gimple_call_fntype (call) },
             operands);
  enter (before, e, state, skip);
  before.label (run);

  writer after;
  leave (after, e, result, RETURNED);
  after.jump (done);
  after.label (skip);
  if (result)
    after.assign (result, skipped_value (after, e, TREE_TYPE (result)));
  after.label (done);
  if (result && lhs)
    after.assign (lhs, result);

  gimple_seq_set_location (before.seq, gimple_location (call));
  gimple_seq_set_location (after.seq, gimple_location (call));
  if (exceptions_matter () && !gimple_call_nothrow_p (call))
    guard_call (gsi, e);
  gsi_insert_seq_before (gsi, before.seq, GSI_SAME_STMT);
  gsi_insert_seq_after (gsi, after.seq, GSI_CONTINUE_LINKING);
}

void
enclose_body (tree function, tree entry, const config_rule *rule)
{
  execution e (rule);
  note_definition (e.in, rule, function, function);

  writer out;
  tree body = new_label (), skip = new_label ();
  auto_vec<tree> operands;
  for (tree p = DECL_ARGUMENTS (function); p; p = DECL_CHAIN (p))
    operands.safe_push (p);
  out.assign (e.entered, integer_zero_node);
  tree state = out.begin_awake (body);
  out.store_caller (state);
  callee what = { entry, null_pointer_node, null_pointer_node,
                  TREE_TYPE (function) };
  if (tree local = local_name (function))
    {
      what.function = build_fold_addr_expr (local);
      what.address = build_fold_addr_expr (function);
    }
  fill_call (out, e, what, operands);
  insert_leaves (function, e);
  enter (out, e, state, skip);
  out.jump (body);
  out.label (skip);
  return_skipped (out, e, DECL_RESULT (function));
  out.label (body);
  insert_at_start (function, out);
}

} // namespace allocs
