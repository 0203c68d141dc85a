/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a site allocates: the type from where the result goes, the form from how
   the size compares with the size of that type.  */

#include "alloc-type.h"

namespace allocs {

namespace {

/* What POINTER, a type, points to, if that says anything.  */
tree
pointed_to (tree pointer)
{
  if (!POINTER_TYPE_P (pointer) || VOID_TYPE_P (TREE_TYPE (pointer)))
    return NULL_TREE;
  return TYPE_MAIN_VARIANT (TREE_TYPE (pointer)) == TREE_TYPE (pointer)
           ? TREE_TYPE (pointer)
           : build_qualified_type (TREE_TYPE (pointer), TYPE_UNQUALIFIED);
}

/* The type of the object that CALL's result is kept as.  */
allocated_type
type_of_result (gcall *call, values &held)
{
  tree lhs = gimple_call_lhs (call);
  if (!lhs)
    return { NULL_TREE, ALLOCS_TYPE_UNKNOWN, ALLOCS_TYPE_FROM_NOTHING };
  bool is_temporary = TREE_CODE (lhs) == SSA_NAME
                      || (DECL_P (lhs) && DECL_ARTIFICIAL (lhs));
  gassign *copy = is_temporary ? held.first_copy (lhs) : NULL;
  if (tree type = copy ? pointed_to (TREE_TYPE (gimple_assign_lhs (copy)))
                       : NULL_TREE)
    return { type, ALLOCS_TYPE_UNKNOWN,
             gimple_assign_cast_p (copy) ? ALLOCS_TYPE_FROM_CAST
                                         : ALLOCS_TYPE_FROM_USE };
  if (tree type = is_temporary ? held.constructed (lhs) : NULL_TREE)
    return { type, ALLOCS_TYPE_UNKNOWN, ALLOCS_TYPE_FROM_USE };
  return { pointed_to (TREE_TYPE (lhs)), ALLOCS_TYPE_UNKNOWN,
           ALLOCS_TYPE_FROM_RESULT };
}

/* The type of the last field of TYPE if that is an array, else NULL.  */
tree
last_array (tree type)
{
  if (TREE_CODE (type) != RECORD_TYPE)
    return NULL_TREE;
  tree last = NULL_TREE;
  for (tree f = TYPE_FIELDS (type); f; f = DECL_CHAIN (f))
    if (TREE_CODE (f) == FIELD_DECL)
      last = TREE_TYPE (f);
  return last && TREE_CODE (last) == ARRAY_TYPE ? last : NULL_TREE;
}

/* True if there can be no array of TYPE, since it ends with an array of any
   length.  */
bool
is_header (tree type)
{
  tree array = last_array (type);
  tree bytes = array ? TYPE_SIZE_UNIT (array) : NULL_TREE;
  return array && (!bytes || integer_zerop (bytes));
}

allocs_type_form
form_of_constant (uint64_t bytes, uint64_t element, tree type)
{
  if (bytes == element)
    return ALLOCS_TYPE_SINGLE;
  if (bytes % element == 0 && !is_header (type))
    return ALLOCS_TYPE_ARRAY;
  return bytes > element && last_array (type) ? ALLOCS_TYPE_HEADER_AND_ARRAY
                                              : ALLOCS_TYPE_UNKNOWN;
}

/* The constant operand of the operation CODE that gives VALUE, or NULL.  */
tree
constant_operand (tree value, tree_code code, values &held)
{
  gassign *assign = safe_dyn_cast<gassign *> (held.definition (
    held.expression (value)));
  if (!assign || gimple_assign_rhs_code (assign) != code)
    return NULL_TREE;
  tree operand = gimple_assign_rhs2 (assign);
  return tree_fits_uhwi_p (operand) ? operand : NULL_TREE;
}

allocs_type_form
form_of_expression (tree size, uint64_t element, tree type, values &held)
{
  if (element == 1)
    return ALLOCS_TYPE_ARRAY;
  if (is_header (type))
    return ALLOCS_TYPE_HEADER_AND_ARRAY;
  if (tree factor = constant_operand (size, MULT_EXPR, held))
    return tree_to_uhwi (factor) % element == 0 ? ALLOCS_TYPE_ARRAY
                                                : ALLOCS_TYPE_UNKNOWN;
  if (constant_operand (size, PLUS_EXPR, held) && last_array (type))
    return ALLOCS_TYPE_HEADER_AND_ARRAY;
  return ALLOCS_TYPE_UNKNOWN;
}

tree
argument_with (gcall *call, const config_signature &signature, char letter)
{
  int i = config_signature_find (&signature, letter);
  return i >= 0 && unsigned (i) < gimple_call_num_args (call)
           ? gimple_call_arg (call, i) : NULL_TREE;
}

allocs_type_form
form_of_allocation (gcall *call, const config_signature &signature, tree type,
                    values &held)
{
  tree unit = COMPLETE_TYPE_P (type) ? TYPE_SIZE_UNIT (type) : NULL_TREE;
  if (!unit || !tree_fits_uhwi_p (unit) || integer_zerop (unit))
    return ALLOCS_TYPE_UNKNOWN;
  uint64_t element = tree_to_uhwi (unit);
  tree size = argument_with (call, signature, 'Z');
  tree count = argument_with (call, signature, 'N');
  if (!size)
    return signature.result == 'T' ? ALLOCS_TYPE_SINGLE : ALLOCS_TYPE_UNKNOWN;
  if (count && tree_fits_uhwi_p (size) && tree_fits_uhwi_p (count))
    return form_of_constant (tree_to_uhwi (size) * tree_to_uhwi (count),
                             element, type);
  if (tree_fits_uhwi_p (size))
    return count ? (tree_to_uhwi (size) % element == 0 ? ALLOCS_TYPE_ARRAY
                                                       : ALLOCS_TYPE_UNKNOWN)
                 : form_of_constant (tree_to_uhwi (size), element, type);
  return form_of_expression (size, element, type, held);
}

} // namespace

allocated_type
type_of_allocation (gcall *call, const config_signature &signature,
                    values &held)
{
  allocated_type found = type_of_result (call, held);
  if (found.type)
    found.form = form_of_allocation (call, signature, found.type, held);
  return found;
}

} // namespace allocs
