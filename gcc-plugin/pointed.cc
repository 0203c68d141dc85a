/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pointers to functions may be.  Only functions whose type is that of an
   alloc or a free are of interest.  */

#include "pointed.h"

#include "pointer-name.h"
#include "recognize.h"
#include "shape-letter.h"

namespace allocs {

namespace {

/* The function whose address VALUE is, or NULL.  */
tree
function_at (tree value)
{
  STRIP_NOPS (value);
  tree decl = TREE_CODE (value) == ADDR_EXPR ? TREE_OPERAND (value, 0)
                                             : NULL_TREE;
  return decl && TREE_CODE (decl) == FUNCTION_DECL ? decl : NULL_TREE;
}

/* True if a function of TYPE may be an alloc, a resize or a free: it takes or
   returns memory of no certain type.  */
bool
may_serve (tree type)
{
  unsigned count = 0;
  bool takes = false, counts = false;
  for (tree p = TYPE_ARG_TYPES (type); p && p != void_list_node;
       p = TREE_CHAIN (p), count++)
    {
      char letter = type_letter (TREE_VALUE (p));
      takes |= letter == 'v';
      counts |= letter == 'z';
    }
  char result = type_letter (TREE_TYPE (type));
  bool gives = result == 'v' || result == 'b';
  bool ends = result == 'n' || result == 'z';
  return count <= 6 && ((gives && counts) || (takes && ends && count <= 3));
}

bool
is_function_pointer (tree type)
{
  return POINTER_TYPE_P (type) && FUNC_OR_METHOD_TYPE_P (TREE_TYPE (type));
}

/* The pointer at REF as a word of OUT; false: it has no name.  */
bool
write_pointer (record &out, tree ref)
{
  bool is_field = TREE_CODE (ref) == COMPONENT_REF;
  char *name = pointer_name (ref);
  bool named = *name != '*' && *name != '.'
               && (is_field || VAR_P (ref) || TREE_CODE (ref) == PARM_DECL);
  if (named)
    {
      out.word (is_field ? "field " : VAR_P (ref) ? "var " : "param ");
      if (!is_field && !VAR_P (ref))
        {
          out.add (IDENTIFIER_POINTER (DECL_NAME (DECL_CONTEXT (ref))));
          out.add ('.');
        }
      out.add (name);
    }
  free (name);
  return named;
}

/* The function DECL and its rule as words of OUT, which ends with them.  Its
   own record says at least what its type is.  */
void
write_function (record &out, tree decl)
{
  const config_rule *rule = recognize_definition (decl);
  out.key (decl);
  out.rule (rule);
  out.finish ();
  if (rule || DECL_EXTERNAL (decl))
    return;
  record of_function;
  write_head (of_function, decl);
  of_function.finish ();
}

/* Record that the pointer at REF may be VALUE, if that says something.  */
void
note_store (tree ref, tree value, flow &in)
{
  if (!is_function_pointer (TREE_TYPE (ref)))
    return;
  origin_list origins;
  in.trace (value, &origins);
  for (const origin &o : origins)
    {
      record out;
      out.line ('P');
      if (!write_pointer (out, ref))
        return;
      tree decl = o.kind == ORIGIN_OTHER && o.value
                      && TREE_CODE (o.value) == FUNCTION_DECL
                    ? o.value
                    : NULL_TREE;
      if (decl && may_serve (TREE_TYPE (decl)))
        write_function (out, decl);
      else if ((o.kind == ORIGIN_PARAMETER || o.kind == ORIGIN_LOAD)
               && may_serve (TREE_TYPE (TREE_TYPE (ref)))
               && write_pointer (out, o.value))
        out.finish ();
    }
}

void
write_argument (record &out, tree callee, unsigned number)
{
  char digits[12];
  snprintf (digits, sizeof digits, " %u", number);
  out.word ("arg ");
  out.add (IDENTIFIER_POINTER (DECL_NAME (callee)));
  out.add (digits);
}

/* Record the functions that CALL passes as arguments.  */
void
note_arguments (gcall *call)
{
  tree callee = gimple_call_fndecl (call);
  if (!callee || !DECL_NAME (callee))
    return;
  for (unsigned i = 0; i < gimple_call_num_args (call); i++)
    if (tree decl = function_at (gimple_call_arg (call, i)))
      if (may_serve (TREE_TYPE (decl)))
        {
          record out;
          out.line ('P');
          write_argument (out, callee, i + 1);
          write_function (out, decl);
        }
}

/* Record what PARAMETER, number NUMBER of the function that it belongs to, may
   be: what callers pass.  */
void
note_parameter (tree parameter, unsigned number)
{
  if (!is_function_pointer (TREE_TYPE (parameter))
      || !may_serve (TREE_TYPE (TREE_TYPE (parameter)))
      || !DECL_NAME (parameter))
    return;
  record out;
  out.line ('P');
  if (write_pointer (out, parameter))
    {
      write_argument (out, DECL_CONTEXT (parameter), number);
      out.word ("");
      out.finish ();
    }
}

/* Record the functions in the initial value VALUE of a TYPE, which is what the
   variable VAR or, where FIELD is given, that field of it is.  */
void
note_initial (tree value, tree type, tree field, tree var)
{
  tree decl = function_at (value);
  if (decl && may_serve (TREE_TYPE (decl)))
    {
      record out;
      char *name = field ? field_name (field, type)
                         : xstrdup (IDENTIFIER_POINTER (DECL_NAME (var)));
      out.line ('P');
      out.word (field ? "field " : "var ");
      out.add (name);
      free (name);
      write_function (out, decl);
      return;
    }
  STRIP_NOPS (value);
  if (TREE_CODE (value) != CONSTRUCTOR)
    return;
  tree part = TREE_TYPE (value), index, element;
  if (TREE_CODE (part) == ARRAY_TYPE && !AGGREGATE_TYPE_P (TREE_TYPE (part))
      && !POINTER_TYPE_P (TREE_TYPE (part)))
    return;
  unsigned HOST_WIDE_INT i;
  FOR_EACH_CONSTRUCTOR_ELT (CONSTRUCTOR_ELTS (value), i, index, element)
    if (RECORD_OR_UNION_TYPE_P (part) && index && DECL_NAME (index))
      note_initial (element, part, index, var);
    else
      note_initial (element, type, field, var);
}

} // namespace

bool
write_target (record &out, gcall *call, values &held)
{
  if (tree decl = gimple_call_fndecl (call))
    {
      out.key (decl);
      return true;
    }
  tree function = gimple_call_fn (call);
  if (!function || TREE_CODE (function) == OBJ_TYPE_REF)
    return false;
  tree expression = held.expression (function);
  return write_pointer (out, expression);
}

void
note_pointers (flow &in)
{
  for (gassign *store : in.stores)
    if (gimple_assign_single_p (store))
      note_store (gimple_assign_lhs (store), gimple_assign_rhs1 (store), in);
  for (gcall *call : in.calls)
    note_arguments (call);
  unsigned number = 0;
  for (tree p = DECL_ARGUMENTS (in.function); p; p = DECL_CHAIN (p))
    note_parameter (p, ++number);
}

void
note_initial_pointers ()
{
  varpool_node *node;
  FOR_EACH_VARIABLE (node)
    if (tree value = DECL_INITIAL (node->decl))
      if (value != error_mark_node && DECL_NAME (node->decl)
          && !DECL_ARTIFICIAL (node->decl))
        note_initial (value, NULL_TREE, NULL_TREE, node->decl);
}

} // namespace allocs
