/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a signature can describe a function type: docs/architecture.md,
   "Recognition", has the table of letters.  */

#include "fit.h"

namespace allocs {

namespace {

bool
is_pointer_to_char (tree type)
{
  return POINTER_TYPE_P (type)
         && TREE_CODE (TREE_TYPE (type)) == INTEGER_TYPE
         && TYPE_PRECISION (TREE_TYPE (type)) == BITS_PER_UNIT;
}

bool
is_pointer_to_void (tree type)
{
  return POINTER_TYPE_P (type) && VOID_TYPE_P (TREE_TYPE (type));
}

/* A function that frees by reference, or stores a pointer, may take the address
   of that pointer as `void *'.  */
bool
is_pointer_to_pointer (tree type)
{
  tree target = POINTER_TYPE_P (type) ? TREE_TYPE (type) : NULL_TREE;
  return target && (POINTER_TYPE_P (target) || VOID_TYPE_P (target));
}

bool
letter_fits (char letter, tree type)
{
  switch (letter)
    {
    case 'Z': case 'N': case 'A': case 'S': case 'z': case 'i':
      return INTEGRAL_TYPE_P (type);
    case 'P': case 'C': case 'K': case 'p':
      return POINTER_TYPE_P (type);
    case 'R': case 'O':
      return is_pointer_to_pointer (type);
    case 's':
      return is_pointer_to_char (type);
    default:
      return true;
    }
}

bool
result_fits (char letter, tree type)
{
  switch (letter)
    {
    case 'p': case 'T': case 'C':
      return POINTER_TYPE_P (type);
    case 'i': case 'b': case 'z':
      return INTEGRAL_TYPE_P (type);
    default:
      return true;
    }
}

/* A `.' at the end is all the rest: any number of parameters, dots, none.  */
bool
is_rest (const char *letters)
{
  return strcmp (letters, ".") == 0;
}

} // namespace

bool
signature_fits (const config_signature &signature, tree type)
{
  if (!result_fits (signature.result, TREE_TYPE (type)))
    return false;
  if (!prototype_p (type))
    return true;
  const char *letter = signature.letters;
  tree parameter = TYPE_ARG_TYPES (type);
  for (; parameter && parameter != void_list_node && !is_rest (letter);
       parameter = TREE_CHAIN (parameter), letter++)
    if (!*letter || !letter_fits (*letter, TREE_VALUE (parameter)))
      return false;
  return !*letter || is_rest (letter);
}

bool
signature_tells (const config_signature &signature, tree type)
{
  tree result = TREE_TYPE (type);
  return prototype_p (type)
         && (is_pointer_to_void (result) || is_pointer_to_char (result))
         && signature_fits (signature, type);
}

} // namespace allocs
