/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expressions of a config as code.  Types are those that the unit has, so what
   an expression reads is read as the program itself would.  Every pointer is
   compared with null before it is followed.  */

#include "evaluate.h"

#include "config-diagnostic.h"
#include "visible-names.h"

namespace allocs {

namespace {

/* What has been said: once a unit.  */
hash_set<const config_expression *> complained;

/* The field NAME of TYPE, or the anonymous member or base that has it.  */
tree
find_field (tree type, tree name, bool *ret_deeper)
{
  for (tree f = TYPE_FIELDS (type); f; f = DECL_CHAIN (f))
    if (TREE_CODE (f) == FIELD_DECL && DECL_NAME (f) == name)
      {
        *ret_deeper = false;
        return f;
      }
  for (tree f = TYPE_FIELDS (type); f; f = DECL_CHAIN (f))
    {
      bool deeper;
      if (TREE_CODE (f) == FIELD_DECL && !DECL_NAME (f)
          && RECORD_OR_UNION_TYPE_P (TREE_TYPE (f))
          && find_field (TREE_TYPE (f), name, &deeper))
        {
          *ret_deeper = true;
          return f;
        }
    }
  return NULL_TREE;
}

/* What E reads may be different after the call.  */
bool
reads_memory (const config_expression *e)
{
  switch (e->op)
    {
    case CONFIG_ARGUMENT: case CONFIG_THIS: case CONFIG_GLOBAL:
    case CONFIG_ARROW: case CONFIG_DEREFERENCE: case CONFIG_INDEX:
      return true;
    case CONFIG_SIZEOF: case CONFIG_ADDRESS:
      return false;
    default:
      break;
    }
  for (const config_expression *operand : e->operands)
    if (operand && reads_memory (operand))
      return true;
  return false;
}

} // namespace

/* Statements.  */

tree
evaluation::artificial_label ()
{
  tree l = create_artificial_label (UNKNOWN_LOCATION);
  DECL_CONTEXT (l) = in.function;
  return l;
}

void
evaluation::set (tree lvalue, tree value)
{
  add (build2 (MODIFY_EXPR, TREE_TYPE (lvalue), lvalue,
               fold_convert (TREE_TYPE (lvalue), value)));
}

tree
evaluation::declare (tree type)
{
  tree var = create_tmp_var_raw (TYPE_MAIN_VARIANT (type), "allocs");
  DECL_CONTEXT (var) = in.function;
  return var;
}

tree
evaluation::hold (tree value)
{
  tree var = declare (TREE_TYPE (value));
  variables.safe_push (var);
  set (var, value);
  return var;
}

void
evaluation::branch (tree condition, tree then, tree otherwise)
{
  add (build3 (COND_EXPR, void_type_node, condition, then, otherwise));
}

/* E cannot be told here.  In a definition that is the config's mistake; around
   a call of somebody else's function the unit may not know enough.  */
tree
evaluation::give_up (const config_expression *e, const char *why,
                     const char *name)
{
  failed = true;
  if (complained.add (e))
    return integer_zero_node;
  location_t at = location_of_place (e->place);
  char *text = xasprintf (why, name ? name : "");
  if (in.is_definition)
    error_at (at, "%s", text);
  else
    inform (at, "%s; unknown here", text);
  free (text);
  return integer_zero_node;
}

void
evaluation::unless (tree word, uint64_t bits)
{
  tree type = TREE_TYPE (word);
  tree masked = build2 (BIT_AND_EXPR, type, word,
                        build_int_cstu (type, bits));
  branch (build2 (NE_EXPR, boolean_type_node, masked, build_zero_cst (type)),
          go (unknown), NULL_TREE);
}

tree
evaluation::finish (tree otherwise)
{
  tree done = artificial_label ();
  add (go (done));
  label (unknown);
  if (otherwise)
    add (otherwise);
  label (done);
  tree chain = NULL_TREE;
  for (tree var : variables)
    {
      DECL_CHAIN (var) = chain;
      chain = var;
    }
  return build3 (BIND_EXPR, void_type_node, chain, list, NULL_TREE);
}

/* Values.  */

tree
evaluation::promoted (const config_expression *e, tree value)
{
  tree type = TREE_TYPE (value);
  if (TREE_CODE (type) == ARRAY_TYPE)
    return build1 (ADDR_EXPR, build_pointer_type (TREE_TYPE (type)), value);
  if (POINTER_TYPE_P (type))
    return value;
  if (!INTEGRAL_TYPE_P (type))
    return give_up (e, "this is neither a number nor a pointer");
  bool wide = TYPE_UNSIGNED (type) && TYPE_PRECISION (type) >= 64;
  return fold_convert (number_type (wide), value);
}

tree
evaluation::value (const config_expression *e)
{
  return promoted (e, place (e));
}

tree
evaluation::argument (const config_expression *e, unsigned number)
{
  if (number > in.arguments.length ())
    return give_up (e, "the call has no such argument");
  tree value = in.arguments[number - 1];
  if (TREE_CODE (TREE_TYPE (value)) == REFERENCE_TYPE)
    return pointed_to (e, value);
  return value;
}

tree
evaluation::global (const config_expression *e)
{
  tree found = visible_value (e->name);
  if (!found)
    return give_up (e, "no variable '%s' is visible in this unit", e->name);
  if (VAR_P (found))
    TREE_USED (found) = 1;
  return TREE_CODE (TREE_TYPE (found)) == REFERENCE_TYPE
           ? pointed_to (e, found) : found;
}

/* POINTER in a variable; if it is null, the value is unknown.  */
tree
evaluation::not_null (tree pointer)
{
  tree held = hold (pointer);
  branch (build2 (EQ_EXPR, boolean_type_node, held,
                  build_zero_cst (TREE_TYPE (held))),
          go (unknown), NULL_TREE);
  return held;
}

tree
evaluation::pointed_to (const config_expression *e, tree pointer)
{
  if (failed)
    return integer_zero_node;
  if (!POINTER_TYPE_P (TREE_TYPE (pointer)))
    return give_up (e, "this is no pointer");
  tree type = TREE_TYPE (TREE_TYPE (pointer));
  if (VOID_TYPE_P (type) || FUNC_OR_METHOD_TYPE_P (type))
    return give_up (e, "what this points to has no value; a cast is missing");
  tree held = not_null (pointer);
  tree memory = build2 (MEM_REF, type, held,
                        build_zero_cst (build_pointer_type (type)));
  TREE_THIS_VOLATILE (memory) = TYPE_VOLATILE (type);
  return memory;
}

tree
evaluation::field (const config_expression *e, tree aggregate)
{
  tree type = TYPE_MAIN_VARIANT (TREE_TYPE (aggregate));
  if (failed)
    return integer_zero_node;
  if (!RECORD_OR_UNION_TYPE_P (type))
    return give_up (e, "what is in front of '%s' is no struct", e->name);
  if (!COMPLETE_TYPE_P (type))
    return give_up (e, "the struct with '%s' is not complete in this unit",
                    e->name);
  for (bool deeper = true; deeper;)
    {
      tree f = find_field (TYPE_MAIN_VARIANT (TREE_TYPE (aggregate)),
                           get_identifier (e->name), &deeper);
      if (!f)
        return give_up (e, "the struct has no field '%s'", e->name);
      aggregate
        = build3 (COMPONENT_REF, TREE_TYPE (f), aggregate, f, NULL_TREE);
    }
  return aggregate;
}

/* What has no operands.  */
tree
evaluation::leaf (const config_expression *e)
{
  switch (e->op)
    {
    case CONFIG_NUMBER:
      return build_int_cstu (number_type (e->number >> 63), e->number);
    case CONFIG_STRING:
      return build_string_literal (strlen (e->name) + 1, e->name);
    case CONFIG_ARGUMENT:
      return argument (e, e->number);
    case CONFIG_THIS:
      return in.has_this ? argument (e, 1)
                         : give_up (e, "the function is no method: it has no "
                                       "'this'");
    case CONFIG_RESULT:
      return in.result;
    default:
      return global (e);
    }
}

/* What lies in memory that an operand leads to.  */
tree
evaluation::memory (const config_expression *e)
{
  switch (e->op)
    {
    case CONFIG_MEMBER:
      return field (e, place (e->operands[0]));
    case CONFIG_ARROW:
      return field (e, pointed_to (e, value (e->operands[0])));
    case CONFIG_DEREFERENCE:
      return pointed_to (e, value (e->operands[0]));
    default:
      return pointed_to (e, binary (e, PLUS_EXPR));
    }
}

tree
evaluation::address (const config_expression *e)
{
  tree what = place (e->operands[0]);
  if (failed)
    return what;
  bool is_memory = REFERENCE_CLASS_P (what)
                   || (VAR_P (what)
                       && (TREE_STATIC (what) || DECL_EXTERNAL (what)));
  return is_memory ? build_fold_addr_expr (what)
                   : give_up (e, "this has no address");
}

/* What E is, as it can be read, and as `&' and `.' want it.  */
tree
evaluation::place (const config_expression *e)
{
  if (failed)
    return integer_zero_node;
  if (tree *known = kept.get (e))
    return *known;
  switch (e->op)
    {
    case CONFIG_NUMBER: case CONFIG_STRING: case CONFIG_ARGUMENT:
    case CONFIG_THIS: case CONFIG_RESULT: case CONFIG_GLOBAL:
      return leaf (e);
    case CONFIG_MEMBER: case CONFIG_ARROW: case CONFIG_DEREFERENCE:
    case CONFIG_INDEX:
      return memory (e);
    case CONFIG_ADDRESS:
      return address (e);
    case CONFIG_SIZEOF:
      return size_of (e);
    case CONFIG_AFTER:
      return place (e->operands[0]);
    default:
      return operation (e);
    }
}

void
evaluation::assign (tree target, const config_expression *e)
{
  tree result = value (e);
  if (failed)
    {
      /* Nothing of it can be told.  */
      list = alloc_stmt_list ();
      variables.truncate (0);
      add (go (unknown));
      return;
    }
  bool points = POINTER_TYPE_P (TREE_TYPE (target));
  if (points != POINTER_TYPE_P (TREE_TYPE (result)))
    result = fold_convert (size_type_node, result);
  set (target, result);
}

void
evaluation::multiply (tree target, const config_expression *e)
{
  tree factor = value (e);
  if (failed)
    add (go (unknown));
  else
    set (target, build2 (MULT_EXPR, TREE_TYPE (target), unshare_expr (target),
                         fold_convert (TREE_TYPE (target), factor)));
}

/* E, an expression that is known before the call, in a variable.  */
void
evaluation::keep_value (const config_expression *e)
{
  tree before = place (e);
  /* A reference goes on to refer to the same.  */
  if (failed || AGGREGATE_TYPE_P (TREE_TYPE (before)))
    return;
  before = promoted (e, before);
  tree var = declare (TREE_TYPE (before));
  kept_variables.safe_push (var);
  set (var, before);
  kept.put (e, var);
}

/* Under `after' only the arguments are those of before.  */
void
evaluation::keep (const config_expression *e, bool under_after)
{
  if (failed || !e || kept.get (e) || e->op == CONFIG_TYPE)
    return;
  bool known = !under_after && !config_is_late (e) && reads_memory (e);
  if (known || e->op == CONFIG_ARGUMENT)
    keep_value (e);
  else
    for (const config_expression *operand : e->operands)
      keep (operand, under_after || e->op == CONFIG_AFTER);
}

} // namespace allocs
