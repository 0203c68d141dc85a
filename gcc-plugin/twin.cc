/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The function F.allocs beside an entry F.

   It is built as source would be, as a tree that the gimplifier lowers:

       {
         int verdict;
         {
           struct allocs_call call;
           call.entry = &entry; ...
           state = thread pointer + state offset;
           verdict = state->hooks->enter (&call);
           if (verdict == ALLOCS_PROCEED)
             {
               result = F (...);
               call.result = result;
               state->hooks->leave (&call);
               return result;
             }
         }
         if (verdict == ALLOCS_SKIP)
           return 0;
         return F (...);
       }

   The inner scope matters: at its end the call dies, so the last line can be a
   sibling call, and deep recursion needs no stack.  */

#include "twin.h"

#include "gcc-compat.h"
#include "module-header.h"
#include "rule-words.h"
#include "state.h"
#include "statements.h"

namespace allocs {

namespace {

bool
is_passed_by_reference (tree decl)
{
  return DECL_BY_REFERENCE (decl) || TREE_ADDRESSABLE (TREE_TYPE (decl));
}

/* A parameter whose type depends on others is passed as what it is for the
   machine; a narrow one, an integer or in the old style a float, as wide as the
   convention has it.  */
tree
parameter_type (tree parameter)
{
  tree type = TREE_TYPE (parameter);
  if (POINTER_TYPE_P (type)
      && variably_modified_type_p (type, DECL_CONTEXT (parameter)))
    return ptr_type_node;
  return INTEGRAL_TYPE_P (type) || SCALAR_FLOAT_TYPE_P (type)
           ? DECL_ARG_TYPE (parameter) : type;
}

tree
twin_type (tree function)
{
  auto_vec<tree> types;
  for (tree p = DECL_ARGUMENTS (function); p; p = DECL_CHAIN (p))
    types.safe_push (parameter_type (p));
  tree type = build_function_type_array (TREE_TYPE (TREE_TYPE (function)),
                                         types.length (), types.address ());
  return build_type_attribute_variant (
    type, TYPE_ATTRIBUTES (TREE_TYPE (function)));
}

void
add_parameters (tree twin, tree function)
{
  tree *tail = &DECL_ARGUMENTS (twin);
  for (tree p = DECL_ARGUMENTS (function); p; p = DECL_CHAIN (p))
    {
      tree copy = build_decl (BUILTINS_LOCATION, PARM_DECL, DECL_NAME (p),
                              parameter_type (p));
      DECL_ARG_TYPE (copy) = parameter_type (p);
      DECL_CONTEXT (copy) = twin;
      DECL_ARTIFICIAL (copy) = 1;
      TREE_USED (copy) = 1;
      TREE_READONLY (copy) = 1;
      *tail = copy;
      tail = &DECL_CHAIN (copy);
    }
}

void
add_result (tree twin, tree type)
{
  tree result = build_decl (BUILTINS_LOCATION, RESULT_DECL, NULL_TREE, type);
  DECL_CONTEXT (result) = twin;
  DECL_ARTIFICIAL (result) = 1;
  DECL_IGNORED_P (result) = 1;
  DECL_RESULT (twin) = result;
}

/* A call of FUNCTION with the parameters of TWIN.  */
tree
call_function (tree function, tree twin)
{
  auto_vec<tree> arguments;
  for (tree p = DECL_ARGUMENTS (twin); p; p = DECL_CHAIN (p))
    arguments.safe_push (p);
  return build_call_array_loc (BUILTINS_LOCATION,
                               TREE_TYPE (TREE_TYPE (function)),
                               build_fold_addr_expr (function),
                               arguments.length (), arguments.address ());
}

/* return VALUE; or, where TWIN returns nothing, VALUE;  return;  */
tree
build_return (tree twin, tree value)
{
  tree result = DECL_RESULT (twin);
  if (!VOID_TYPE_P (TREE_TYPE (result)))
    return build1 (RETURN_EXPR, void_type_node,
                   build2 (INIT_EXPR, TREE_TYPE (result), result, value));
  tree list = alloc_stmt_list ();
  if (value)
    append_to_statement_list (value, &list);
  append_to_statement_list (build1 (RETURN_EXPR, void_type_node, NULL_TREE),
                            &list);
  return list;
}

/* What a call that is skipped returns.  */
tree
skipped_value (tree type)
{
  if (VOID_TYPE_P (type))
    return NULL_TREE;
  return AGGREGATE_TYPE_P (type) ? build_constructor (type, NULL)
                                 : build_zero_cst (type);
}

/* The trees that the parts of the body of TWIN share.  */
struct body
{
  tree twin;
  tree function; /* what the twin belongs to */
  tree callee;   /* the same by a name that cannot be interposed */
  tree entry;    /* its descriptor */
  tree call, state, verdict;
  surroundings *in;
  word_code *words;

  tree
  declare_local (tree type, const char *name) const
  {
    tree var = create_tmp_var_raw (type, name);
    DECL_CONTEXT (var) = twin;
    return var;
  }

  /* VARS are declared around STATEMENTS.  */
  static tree
  scope (tree vars, tree statements)
  {
    return build3 (BIND_EXPR, void_type_node, vars, statements, NULL_TREE);
  }
};

/* call.entry = ...: everything that enter reads.  */
void
fill_call (statements &out, const body &b)
{
  const config_signature &signature = b.in->rule->signature;
  out.assign (call_word (b.call, ALLOCS_CALL_entry),
              build_fold_addr_expr (b.entry));
  out.assign (call_word (b.call, ALLOCS_CALL_function),
              build_fold_addr_expr (b.callee));
  out.assign (call_word (b.call, ALLOCS_CALL_address),
              build_fold_addr_expr (b.function));
  tree p = DECL_ARGUMENTS (b.twin);
  for (unsigned i = 0; p && i < signature.count; p = DECL_CHAIN (p), i++)
    {
      allocs_call_word word = call_word_for_letter (signature.letters[i]);
      if (word != ALLOCS_CALL_WORDS)
        out.assign (call_word (b.call, word), p);
    }
  if (tree bytes = size_of_result (signature, TREE_TYPE (b.function)))
    out.assign (call_word (b.call, ALLOCS_CALL_bytes), bytes);
  out.add_if_any (b.words->before ());
}

/* state->hooks->WHICH (&call)  */
tree
call_hook (const body &b, hook which)
{
  tree pointer = hook_pointer (b.state, which);
  tree argument = build_fold_addr_expr (b.call);
  return build_call_array_loc (BUILTINS_LOCATION,
                               TREE_TYPE (TREE_TYPE (TREE_TYPE (pointer))),
                               pointer, 1, &argument);
}

/* state = thread pointer + state offset;  */
void
find_state (statements &out, const body &b)
{
  tree pointer = build_call_expr (thread_pointer_function (), 0);
  tree offset = fold_convert (sizetype, state_offset_variable ());
  out.assign (b.state, build2 (POINTER_PLUS_EXPR, ptr_type_node, pointer,
                               offset));
}

/* result = F (...); call.result = result; leave; return result.  */
tree
proceed (const body &b)
{
  statements out;
  tree type = TREE_TYPE (TREE_TYPE (b.twin));
  tree value = call_function (b.callee, b.twin);
  if (VOID_TYPE_P (type))
    {
      out.add (value);
      out.add_if_any (b.words->after ());
      out.add (call_hook (b, HOOK_LEAVE));
      out.add (build_return (b.twin, NULL_TREE));
      return out.list;
    }
  tree result = b.declare_local (type, "allocs_result");
  out.add (build2 (MODIFY_EXPR, type, result, value));
  if (POINTER_TYPE_P (type) || INTEGRAL_TYPE_P (type))
    out.assign (call_word (b.call, ALLOCS_CALL_result), result);
  b.in->result = result;
  out.add_if_any (b.words->after ());
  out.add (call_hook (b, HOOK_LEAVE));
  out.add (build_return (b.twin, result));
  return body::scope (result, out.list);
}

tree
if_verdict_is (const body &b, allocs_verdict verdict, tree then)
{
  tree same = build2 (EQ_EXPR, boolean_type_node, b.verdict,
                      build_int_cst (integer_type_node, verdict));
  return build3 (COND_EXPR, void_type_node, same, then, NULL_TREE);
}

/* return what a call that is skipped returns.  */
tree
skip (const body &b)
{
  tree type = TREE_TYPE (TREE_TYPE (b.twin));
  if (!INTEGRAL_TYPE_P (type) && !POINTER_TYPE_P (type))
    return build_return (b.twin, skipped_value (type));
  tree result = b.declare_local (type, "allocs_skipped");
  statements out;
  out.assign (result, skipped_value (type));
  out.add_if_any (b.words->skipped (result));
  out.add (build_return (b.twin, result));
  return body::scope (result, out.list);
}

tree
build_body (body &b)
{
  b.state = b.declare_local (ptr_type_node, "allocs_state");
  b.verdict = b.declare_local (integer_type_node, "allocs_verdict");
  DECL_CHAIN (b.state) = b.verdict;

  statements inner;
  fill_call (inner, b);
  find_state (inner, b);
  inner.assign (b.verdict, call_hook (b, HOOK_ENTER));
  inner.add (if_verdict_is (b, ALLOCS_PROCEED, proceed (b)));

  statements outer;
  for (tree var : b.words->variables)
    {
      DECL_CHAIN (var) = DECL_CHAIN (b.call);
      DECL_CHAIN (b.call) = var;
    }
  outer.add (body::scope (b.call, inner.list));
  outer.add (if_verdict_is (b, ALLOCS_SKIP, skip (b)));
  outer.add (build_return (b.twin, call_function (b.callee, b.twin)));
  return body::scope (b.state, outer.list);
}

/* The attributes of a function that is seldom called and must have a frame of
   its own: records are told apart by the addresses of calls.  */
tree
twin_attributes ()
{
  tree attributes = tree_cons (get_identifier ("cold"), NULL_TREE, NULL_TREE);
  return tree_cons (get_identifier ("noinline"), NULL_TREE, attributes);
}

} // namespace

/* A definition for inlining only must not be referred to: where no unit has the
   function, the program links only because each call of it is inlined.  */
bool
can_hand_over (tree function)
{
  if (DECL_EXTERNAL (function) || stdarg_p (TREE_TYPE (function))
      || DECL_STATIC_CHAIN (function)
      || is_passed_by_reference (DECL_RESULT (function)))
    return false;
  for (tree p = DECL_ARGUMENTS (function); p; p = DECL_CHAIN (p))
    if (is_passed_by_reference (p))
      return false;
  return true;
}

/* Any copy of a function that units share will do: a twin of another module
   would find it entered under the same key.  The alias needs none of the
   attributes of FUNCTION, and what they say of its linkage is no longer
   true.  */
tree
local_name (tree function)
{
  if (DECL_EXTERNAL (function))
    return NULL_TREE;
  if (DECL_COMDAT (function) || decl_binds_to_current_def_p (function))
    return function;
  symtab_node *alias
    = cgraph_node::get_create (function)->noninterposable_alias ();
  if (!alias)
    return function;
  DECL_ATTRIBUTES (alias->decl) = NULL_TREE;
  return alias->decl;
}

tree
declare_twin (tree function)
{
  tree twin = build_decl (BUILTINS_LOCATION, FUNCTION_DECL,
                          clone_function_name (function, "allocs"),
                          twin_type (function));
  TREE_STATIC (twin) = 1;
  TREE_USED (twin) = 1;
  TREE_NOTHROW (twin) = TREE_NOTHROW (function);
  DECL_ARTIFICIAL (twin) = 1;
  DECL_IGNORED_P (twin) = 1;
  DECL_UNINLINABLE (twin) = 1;
  DECL_NO_INSTRUMENT_FUNCTION_ENTRY_EXIT (twin) = 1;
  DECL_CONTEXT (twin) = DECL_FILE_SCOPE_P (function)
                          ? DECL_CONTEXT (function)
                          : DECL_CONTEXT (twin);
  DECL_ATTRIBUTES (twin) = twin_attributes ();
  DECL_FUNCTION_SPECIFIC_TARGET (twin)
    = DECL_FUNCTION_SPECIFIC_TARGET (function);
  DECL_FUNCTION_SPECIFIC_OPTIMIZATION (twin)
    = DECL_FUNCTION_SPECIFIC_OPTIMIZATION (function);
  add_parameters (twin, function);
  add_result (twin, TREE_TYPE (TREE_TYPE (function)));
  return twin;
}

void
define_twin (tree twin, tree function, tree entry, const config_rule *rule)
{
  body b = body ();
  b.call = build_call_variable ();
  DECL_CONTEXT (b.call) = twin;
  surroundings in;
  note_definition (in, rule, function, twin);
  word_code words (in, b.call);
  b.in = &in;
  b.words = &words;
  b.twin = twin;
  b.function = function;
  b.callee = local_name (function);
  b.entry = entry;

  tree block = make_node (BLOCK);
  TREE_USED (block) = 1;
  BLOCK_SUPERCONTEXT (block) = twin;
  DECL_INITIAL (twin) = block;
  DECL_SAVED_TREE (twin)
    = build3 (BIND_EXPR, void_type_node, NULL_TREE,
              build_body (b), block);
  push_struct_function (twin);
  pop_cfun ();
  gimplify_function_tree (twin);
  cgraph_node::finalize_function (twin, false);
}

} // namespace allocs
