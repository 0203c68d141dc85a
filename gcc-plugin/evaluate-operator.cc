/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expressions of a config as code: operators, casts and sizeof.  */

#include "evaluate.h"

#include "visible-names.h"

namespace allocs {

namespace {

tree_code
code_of (config_operator op)
{
  switch (op)
    {
#define CONFIG_BINARY(id, text, precedence, code)                             \
    case CONFIG_##id:                                                         \
      return code;
#include "expression.def"
#undef CONFIG_BINARY
    case CONFIG_NEGATE:
      return NEGATE_EXPR;
    case CONFIG_COMPLEMENT:
      return BIT_NOT_EXPR;
    default:
      return ERROR_MARK;
    }
}

bool
is_comparison (tree_code code)
{
  return TREE_CODE_CLASS (code) == tcc_comparison;
}

} // namespace

tree
number_type (bool is_unsigned)
{
  return lang_hooks.types.type_for_size (64, is_unsigned);
}

tree
evaluation::size_of (const config_expression *e)
{
  const config_expression *of = e->operands[0];
  tree type = of->op == CONFIG_TYPE ? visible_type (of) : NULL_TREE;
  if (!type && of->op == CONFIG_TYPE && !of->number)
    if (tree variable = visible_value (of->name))
      type = TREE_TYPE (variable);
  if (!type && of->op == CONFIG_TYPE)
    return give_up (of, "no type '%s' is visible in this unit", of->name);
  if (!type)
    {
      /* Only the type is wanted: what it takes to get there is dropped.  */
      tree before = list;
      list = alloc_stmt_list ();
      type = TREE_TYPE (place (of));
      list = before;
    }
  if (failed || !COMPLETE_TYPE_P (type)
      || !tree_fits_uhwi_p (TYPE_SIZE_UNIT (type)))
    return give_up (of, "the size of this is not known in this unit");
  return fold_convert (number_type (false), TYPE_SIZE_UNIT (type));
}

tree
evaluation::cast (const config_expression *e)
{
  tree type = visible_type (e->operands[1]);
  if (!type)
    return give_up (e->operands[1], "no type '%s' is visible in this unit",
                    e->operands[1]->name);
  tree from = value (e->operands[0]);
  if (!POINTER_TYPE_P (type) && !INTEGRAL_TYPE_P (type))
    return give_up (e, "a cast is to a number or to a pointer");
  if (POINTER_TYPE_P (type) != POINTER_TYPE_P (TREE_TYPE (from)))
    from = fold_convert (size_type_node, from);
  return fold_convert (type, from);
}

/* POINTER plus OFFSET elements, or minus.  A null pointer is unknown: past it,
   nobody could tell that it was one.  */
tree
evaluation::plus (const config_expression *e, tree pointer, tree offset,
                  bool negate)
{
  tree type = TREE_TYPE (TREE_TYPE (pointer));
  tree size = VOID_TYPE_P (type) ? size_one_node : TYPE_SIZE_UNIT (type);
  if (!size || !tree_fits_uhwi_p (size))
    return give_up (e, "the size of what this points to is not known");
  tree bytes = build2 (MULT_EXPR, sizetype, fold_convert (sizetype, offset),
                       fold_convert (sizetype, size));
  if (negate)
    bytes = build1 (NEGATE_EXPR, sizetype, bytes);
  if (TREE_CODE (pointer) != ADDR_EXPR)
    pointer = not_null (pointer);
  return build2 (POINTER_PLUS_EXPR, TREE_TYPE (pointer), pointer, bytes);
}

tree
evaluation::difference (const config_expression *e, tree left, tree right)
{
  tree type = TREE_TYPE (TREE_TYPE (left));
  tree size = VOID_TYPE_P (type) ? size_one_node : TYPE_SIZE_UNIT (type);
  if (!size || !tree_fits_uhwi_p (size))
    return give_up (e, "the size of what this points to is not known");
  tree number = number_type (false);
  tree bytes = build2 (MINUS_EXPR, number, fold_convert (number, left),
                       fold_convert (number, right));
  return build2 (TRUNC_DIV_EXPR, number, bytes, fold_convert (number, size));
}

tree
evaluation::binary (const config_expression *e, tree_code code)
{
  tree left = value (e->operands[0]), right = value (e->operands[1]);
  bool left_points = POINTER_TYPE_P (TREE_TYPE (left));
  bool right_points = POINTER_TYPE_P (TREE_TYPE (right));
  if (failed)
    return integer_zero_node;
  if (left_points && right_points && code == MINUS_EXPR)
    return difference (e, left, right);
  if (left_points && !right_points
      && (code == PLUS_EXPR || code == MINUS_EXPR))
    return plus (e, left, right, code == MINUS_EXPR);
  if (right_points && !left_points && code == PLUS_EXPR)
    return plus (e, right, left, false);
  if ((left_points || right_points) && !is_comparison (code))
    return give_up (e, "a pointer cannot be an operand of this operator");
  bool is_unsigned = TYPE_UNSIGNED (TREE_TYPE (left))
                     || (TYPE_UNSIGNED (TREE_TYPE (right))
                         && code != LSHIFT_EXPR && code != RSHIFT_EXPR);
  tree type = number_type (is_unsigned);
  if (left_points)
    left = fold_convert (size_type_node, left);
  if (right_points)
    right = fold_convert (size_type_node, right);
  left = fold_convert (type, left);
  right = fold_convert (type, right);
  if (is_comparison (code))
    return fold_convert (number_type (false),
                         build2 (code, boolean_type_node, left, right));
  if (code == TRUNC_DIV_EXPR || code == TRUNC_MOD_EXPR)
    {
      right = hold (right);
      branch (build2 (EQ_EXPR, boolean_type_node, right,
                      build_zero_cst (type)), go (unknown), NULL_TREE);
    }
  /* Overflow must not be undefined in code that the user did not write.  */
  tree wide = number_type (true);
  bool wraps = code == PLUS_EXPR || code == MINUS_EXPR || code == MULT_EXPR
               || code == LSHIFT_EXPR;
  if (!wraps)
    return build2 (code, type, left, right);
  return fold_convert (type, build2 (code, wide, fold_convert (wide, left),
                                     fold_convert (wide, right)));
}

tree
evaluation::unary (const config_expression *e, tree_code code)
{
  tree operand = value (e->operands[0]);
  if (POINTER_TYPE_P (TREE_TYPE (operand)))
    return give_up (e, "a pointer cannot be an operand of this operator");
  tree type = TREE_TYPE (operand), wide = number_type (true);
  return fold_convert (type, build1 (code, wide,
                                     fold_convert (wide, operand)));
}

/* Whether E is not 0.  */
tree
evaluation::truth (const config_expression *e)
{
  tree v = value (e);
  return build2 (NE_EXPR, boolean_type_node, v,
                 build_zero_cst (TREE_TYPE (v)));
}

/* E's first operand ? THEN : OTHERWISE; of what is not chosen no pointer is
   followed.  NULL stands for 1 and 0.  */
tree
evaluation::choose (const config_expression *e, const config_expression *then,
                    const config_expression *otherwise)
{
  tree yes = artificial_label (), no = artificial_label ();
  tree done = artificial_label ();
  bool is_value = e->op == CONFIG_CONDITIONAL;
  branch (truth (e->operands[0]), go (yes), go (no));
  label (yes);
  tree chosen = !then ? build_one_cst (number_type (false))
                : is_value ? value (then)
                           : fold_convert (number_type (false), truth (then));
  tree var = hold (chosen);
  add (go (done));
  label (no);
  set (var, !otherwise ? build_zero_cst (number_type (false))
            : is_value ? value (otherwise)
                       : fold_convert (number_type (false), truth (otherwise)));
  label (done);
  return var;
}

tree
evaluation::operation (const config_expression *e)
{
  switch (e->op)
    {
    case CONFIG_CAST:
      return cast (e);
    case CONFIG_NOT:
      return fold_convert (number_type (false),
                           build1 (TRUTH_NOT_EXPR, boolean_type_node,
                                   truth (e->operands[0])));
    case CONFIG_CONDITIONAL:
      return choose (e, e->operands[1], e->operands[2]);
    case CONFIG_AND:
      return choose (e, e->operands[1], NULL);
    case CONFIG_OR:
      return choose (e, NULL, e->operands[1]);
    case CONFIG_NEGATE: case CONFIG_COMPLEMENT:
      return unary (e, code_of (e->op));
    default:
      return binary (e, code_of (e->op));
    }
}

} // namespace allocs
