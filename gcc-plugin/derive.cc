/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the declaration of a function tells of its part in memory.

   The rules are few, so that a user can foresee the result: sizes are what
   alloc_size says, else the parameters of type size_t, else the only integer;
   one is the size, two are number and size.  A `void *' beside them is a block
   to be resized.  A free takes the last `void *', else the last pointer.
   Where that is ambiguous the user has to say more.  */

#include "derive.h"

namespace allocs {

namespace {

/* The parameters of a function type, each with its letter.  */
struct parameters
{
  auto_vec<tree> types;
  auto_vec<char> letters;

  explicit parameters (tree type);
  char *text (const char *result);
};

/* What says nothing.  */
char
plain_letter (tree type)
{
  if (POINTER_TYPE_P (type))
    return 'p';
  return INTEGRAL_TYPE_P (type) ? 'i' : '.';
}

parameters::parameters (tree type)
{
  for (tree p = TYPE_ARG_TYPES (type); p && p != void_list_node;
       p = TREE_CHAIN (p))
    {
      types.safe_push (TREE_VALUE (p));
      letters.safe_push (plain_letter (TREE_VALUE (p)));
    }
}

char *
parameters::text (const char *result)
{
  letters.safe_push ('\0');
  return concat ("(", letters.address (), ")", result, NULL);
}

bool
is_size (tree type)
{
  return TYPE_MAIN_VARIANT (type) == TYPE_MAIN_VARIANT (size_type_node);
}

bool
is_integer (tree type)
{
  return INTEGRAL_TYPE_P (type);
}

bool
is_pointer (tree type)
{
  return POINTER_TYPE_P (type);
}

bool
is_block (tree type)
{
  return POINTER_TYPE_P (type) && VOID_TYPE_P (TREE_TYPE (type))
         && !TYPE_READONLY (TREE_TYPE (type));
}

bool
is_pointer_to_pointer (tree type)
{
  return POINTER_TYPE_P (type) && POINTER_TYPE_P (TREE_TYPE (type));
}

/* How many parameters without a letter of their own are what IS says.  */
unsigned
count (const parameters &p, bool (*is) (tree))
{
  unsigned found = 0;
  for (unsigned i = 0; i < p.types.length (); i++)
    found += is (p.types[i]) && p.letters[i] != 'A';
  return found;
}

/* The last parameter that IS, or -1.  */
int
last (const parameters &p, bool (*is) (tree))
{
  for (int i = p.types.length () - 1; i >= 0; i--)
    if (is (p.types[i]))
      return i;
  return -1;
}

/* Give LETTER to the parameter that ARGUMENT of GCC's attribute counts from
   1.  */
void
letter_by_position (parameters &p, tree argument, char letter)
{
  tree value = argument ? TREE_VALUE (argument) : NULL_TREE;
  if (value && tree_fits_uhwi_p (value)
      && tree_to_uhwi (value) - 1 < p.letters.length ())
    p.letters[tree_to_uhwi (value) - 1] = letter;
}

/* True if TYPE has alloc_size, which then is followed.  */
bool
take_alloc_size (parameters &p, tree type)
{
  tree attribute = lookup_attribute ("alloc_size", TYPE_ATTRIBUTES (type));
  tree arguments = attribute ? TREE_VALUE (attribute) : NULL_TREE;
  if (!arguments)
    return false;
  bool two = TREE_CHAIN (arguments);
  letter_by_position (p, arguments, two ? 'N' : 'Z');
  if (two)
    letter_by_position (p, TREE_CHAIN (arguments), 'Z');
  return true;
}

void
take_alloc_align (parameters &p, tree type)
{
  tree align = lookup_attribute ("alloc_align", TYPE_ATTRIBUTES (type));
  if (align)
    letter_by_position (p, TREE_VALUE (align), 'A');
}

/* False if it is not clear which parameters are sizes.  */
bool
take_sizes (parameters &p, tree type)
{
  take_alloc_align (p, type);
  if (take_alloc_size (p, type))
    return true;
  bool (*is) (tree) = count (p, is_size) ? is_size : is_integer;
  unsigned sizes = count (p, is);
  if (sizes > 2 || (sizes == 2 && is == is_integer))
    return false;
  for (unsigned i = 0; i < p.types.length (); i++)
    if (is (p.types[i]) && p.letters[i] != 'A')
      p.letters[i] = --sizes ? 'N' : 'Z';
  return true;
}

derivation
failure (const char *problem)
{
  return { ALLOCS_ROLE_ALLOC, NULL, problem };
}

derivation
derive_free (parameters &p)
{
  int block = last (p, is_block);
  if (block < 0)
    block = last (p, is_pointer);
  if (block < 0)
    return failure ("no parameter is a pointer");
  bool by_address = is_pointer_to_pointer (p.types[block]);
  p.letters[block] = by_address ? 'R' : 'P';
  return { ALLOCS_ROLE_FREE, p.text (""), NULL };
}

derivation
derive_alloc (parameters &p, tree type, bool is_malloc)
{
  bool returns = POINTER_TYPE_P (TREE_TYPE (type));
  int out = last (p, is_pointer_to_pointer);
  int block = last (p, is_block);
  if (!take_sizes (p, type))
    return failure ("it is not clear which parameter is the size");
  if (!returns && (out < 0 || !INTEGRAL_TYPE_P (TREE_TYPE (type))))
    return failure ("the function returns no pointer");
  if (!returns)
    {
      p.letters[out] = 'O';
      return { ALLOCS_ROLE_ALLOC, p.text ("i"), NULL };
    }
  if (block < 0 || is_malloc || !p.letters.contains ('Z'))
    return { ALLOCS_ROLE_ALLOC, p.text ("p"), NULL };
  p.letters[block] = 'P';
  return { ALLOCS_ROLE_RESIZE, p.text ("p"), NULL };
}

} // namespace

derivation
derive_signature (tree type, bool frees, bool is_malloc)
{
  if (!prototype_p (type))
    return failure ("the declaration has no prototype");
  parameters p (type);
  return frees ? derive_free (p) : derive_alloc (p, type, is_malloc);
}

/* Without a promise that the result is new, a block that comes first may be
   what is resized; one that comes later may be anything.  */
derivation
derive_from_gcc (tree type, promise what)
{
  if (!prototype_p (type) || !POINTER_TYPE_P (TREE_TYPE (type)))
    return failure ("no prototype, or no pointer");
  parameters p (type);
  take_alloc_align (p, type);
  bool has_size = take_alloc_size (p, type);
  bool may_resize = has_size && what != PROMISES_FRESH;
  if (!may_resize || last (p, is_block) < 0)
    return { ALLOCS_ROLE_ALLOC, p.text ("p"), NULL };
  if (!is_block (p.types[0]))
    return failure ("it is not clear which parameter is the block");
  p.letters[0] = 'P';
  return { ALLOCS_ROLE_RESIZE, p.text ("p"), NULL };
}

derivation
derive_gcc_free (tree type, tree position)
{
  if (!prototype_p (type))
    return failure ("no prototype");
  parameters p (type);
  if (position)
    letter_by_position (p, position, 'P');
  else if (p.letters.length ())
    p.letters[0] = 'P';
  return { ALLOCS_ROLE_FREE, p.text (""), NULL };
}

const char *
role_key (allocs_role role)
{
  return role == ALLOCS_ROLE_FREE ? "free"
         : role == ALLOCS_ROLE_RESIZE ? "resize" : "alloc";
}

} // namespace allocs
