/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many objects of a type: from how the size of the call compares with the
   size of the type.  */

#include "alloc-form.h"

#include "uses.h"

namespace allocs {

namespace {

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

/* Bytes are always several, a string of one character, too.  A struct that is
   asked for with more than its size, but not several times its size, is a
   header.  */
allocs_type_form
form_of_constant (uint64_t bytes, uint64_t element, tree type)
{
  if (is_byte (type))
    return ALLOCS_TYPE_ARRAY;
  if (bytes == element)
    return ALLOCS_TYPE_SINGLE;
  if (bytes % element == 0 && !is_header (type))
    return ALLOCS_TYPE_ARRAY;
  if (bytes > element && RECORD_OR_UNION_TYPE_P (type))
    return ALLOCS_TYPE_HEADER_AND_ARRAY;
  return ALLOCS_TYPE_UNKNOWN;
}

/* The statement that computes VALUE, or NULL.  */
gassign *
computation (tree value, values &held)
{
  return safe_dyn_cast<gassign *> (held.definition (held.expression (value)));
}

/* The constant operand of the operation CODE that gives VALUE, or NULL.  */
tree
constant_operand (tree value, tree_code code, values &held)
{
  gassign *assign = computation (value, held);
  if (!assign || gimple_assign_rhs_code (assign) != code)
    return NULL_TREE;
  tree operand = gimple_assign_rhs2 (assign);
  return tree_fits_uhwi_p (operand) ? operand : NULL_TREE;
}

/* True if VALUE is ELEMENT times something.  */
bool
is_multiple (tree value, uint64_t element, values &held)
{
  tree factor = constant_operand (value, MULT_EXPR, held);
  return factor && tree_to_uhwi (factor) % element == 0;
}

/* True if SIZE is (n + k) * ELEMENT, which the front end turns into
   n * ELEMENT + k * ELEMENT.  */
bool
is_shifted_multiple (tree size, uint64_t element, values &held)
{
  tree constant = constant_operand (size, PLUS_EXPR, held);
  return constant && tree_to_uhwi (constant) % element == 0
         && is_multiple (gimple_assign_rhs1 (computation (size, held)), element,
                         held);
}

/* True if VALUE, times FACTOR, is at least ELEMENT, and something more.  */
bool
has_constant_part (tree value, uint64_t factor, uint64_t element,
                   values &held)
{
  tree constant = constant_operand (value, PLUS_EXPR, held);
  HOST_WIDE_INT part = constant ? tree_to_uhwi (constant) * factor : 0;
  return part >= HOST_WIDE_INT (element);
}

/* True if SIZE is at least ELEMENT, and something more.  The front end turns
   16 + n * 8 into (n + 2) * 8.  */
bool
has_header (tree size, uint64_t element, values &held)
{
  tree factor = constant_operand (size, MULT_EXPR, held);
  if (!factor)
    return has_constant_part (size, 1, element, held);
  tree count = gimple_assign_rhs1 (computation (size, held));
  return has_constant_part (count, tree_to_uhwi (factor), element, held);
}

allocs_type_form
form_of_expression (tree size, uint64_t element, tree type, values &held)
{
  if (is_byte (type))
    return ALLOCS_TYPE_ARRAY;
  if (is_header (type))
    return ALLOCS_TYPE_HEADER_AND_ARRAY;
  if (is_multiple (size, element, held)
      || is_shifted_multiple (size, element, held))
    return ALLOCS_TYPE_ARRAY;
  if (RECORD_OR_UNION_TYPE_P (type)
      && (has_header (size, element, held)
          || (last_array (type) && constant_operand (size, PLUS_EXPR, held))))
    return ALLOCS_TYPE_HEADER_AND_ARRAY;
  return ALLOCS_TYPE_UNKNOWN;
}

/* The argument of CALL with LETTER, as a constant if it is one; or NULL.  */
tree
argument_with (gcall *call, const config_signature &signature, char letter,
               values &held)
{
  int i = config_signature_find (&signature, letter);
  if (i < 0 || unsigned (i) >= gimple_call_num_args (call))
    return NULL_TREE;
  tree argument = gimple_call_arg (call, i);
  tree value = held.expression (argument);
  return tree_fits_uhwi_p (value) ? value : argument;
}

/* The form if the size is that of an element, and COUNT says how many.  */
allocs_type_form
form_of_product (tree size, tree count, uint64_t element)
{
  for (tree factor : { size, count })
    if (tree_fits_uhwi_p (factor) && tree_to_uhwi (factor) % element == 0)
      return ALLOCS_TYPE_ARRAY;
  return ALLOCS_TYPE_UNKNOWN;
}

} // namespace

uint64_t
size_of_type (tree type)
{
  tree bytes = COMPLETE_TYPE_P (type) ? TYPE_SIZE_UNIT (type) : NULL_TREE;
  return bytes && tree_fits_uhwi_p (bytes) ? tree_to_uhwi (bytes) : 0;
}

bool
ends_in_array (tree type)
{
  return last_array (type) != NULL_TREE;
}

bool
constant_size (gcall *call, const config_signature &signature, values &held,
               uint64_t *bytes)
{
  tree size = argument_with (call, signature, 'Z', held);
  tree count = argument_with (call, signature, 'N', held);
  if (!size || !tree_fits_uhwi_p (size) || (count && !tree_fits_uhwi_p (count)))
    return false;
  *bytes = tree_to_uhwi (size) * (count ? tree_to_uhwi (count) : 1);
  return true;
}

allocs_type_form
form_of_allocation (gcall *call, const config_signature &signature, tree type,
                    values &held)
{
  uint64_t element = size_of_type (type), bytes;
  if (element == 0)
    return ALLOCS_TYPE_UNKNOWN;
  tree size = argument_with (call, signature, 'Z', held);
  tree count = argument_with (call, signature, 'N', held);
  if (!size)
    return signature.result == 'T' ? (count ? ALLOCS_TYPE_ARRAY
                                            : ALLOCS_TYPE_SINGLE)
           : is_byte (type) ? ALLOCS_TYPE_ARRAY : ALLOCS_TYPE_UNKNOWN;
  if (constant_size (call, signature, held, &bytes))
    return form_of_constant (bytes, element, type);
  return count ? form_of_product (size, count, element)
               : form_of_expression (size, element, type, held);
}

} // namespace allocs
