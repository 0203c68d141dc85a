/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expressions for the thread state and for a call.  Offsets come from the table
   in include/allocs/state.def, counted in words of the target.  */

#include "state.h"

namespace allocs {

namespace {

/* Two 32-bit numbers stand in front of the hooks in their table.  */
const unsigned hooks_offset = 8;

/* The TYPE at POINTER plus OFFSET bytes.  */
tree
memory_at (tree type, tree pointer, unsigned offset)
{
  return build2 (MEM_REF, type, pointer,
                 build_int_cst (ptr_type_node, offset));
}

tree
hook_type (hook which)
{
  tree result = which == HOOK_ENTER ? integer_type_node : void_type_node;
  return build_pointer_type (
    build_function_type_list (result, ptr_type_node, NULL_TREE));
}

} // namespace

tree
word_type ()
{
  return lang_hooks.types.type_for_size (POINTER_SIZE, 1);
}

tree
state_word (tree state, allocs_state_word word)
{
  tree type = build_qualified_type (word_type (), TYPE_QUAL_VOLATILE);
  tree memory = memory_at (type, state, word * POINTER_SIZE_UNITS);
  TREE_THIS_VOLATILE (memory) = 1;
  TREE_SIDE_EFFECTS (memory) = 1;
  return memory;
}

tree
hook_pointer (tree state, hook which)
{
  tree table = memory_at (ptr_type_node, state,
                          ALLOCS_STATE_hooks * POINTER_SIZE_UNITS);
  return memory_at (hook_type (which), table,
                    hooks_offset + which * POINTER_SIZE_UNITS);
}

tree
build_call_variable ()
{
  tree type = build_array_type_nelts (word_type (), ALLOCS_CALL_WORDS);
  tree call = create_tmp_var_raw (type, "allocs_call");
  TREE_ADDRESSABLE (call) = 1;
  return call;
}

tree
call_word (tree call, allocs_call_word word)
{
  return build4 (ARRAY_REF, word_type (), call, size_int (word), NULL_TREE,
                 NULL_TREE);
}

allocs_call_word
call_word_for_letter (char letter)
{
  switch (letter)
    {
    case 'Z':
      return ALLOCS_CALL_bytes;
    case 'N':
      return ALLOCS_CALL_count;
    case 'P':
      return ALLOCS_CALL_pointer;
    case 'R': case 'O':
      return ALLOCS_CALL_reference;
    case 'C':
      return ALLOCS_CALL_pool;
    case 'K':
      return ALLOCS_CALL_other_pool;
    case 'S':
      return ALLOCS_CALL_stated;
    case 'A':
      return ALLOCS_CALL_alignment;
    default:
      return ALLOCS_CALL_WORDS;
    }
}

tree
size_of_result (const config_signature &signature, tree function_type)
{
  tree result = TREE_TYPE (function_type);
  if (signature.result != 'T' || !POINTER_TYPE_P (result))
    return NULL_TREE;
  tree type = TREE_TYPE (result);
  tree bytes = COMPLETE_TYPE_P (type) ? TYPE_SIZE_UNIT (type) : NULL_TREE;
  return bytes && tree_fits_uhwi_p (bytes)
           ? build_int_cstu (word_type (), tree_to_uhwi (bytes))
           : build_zero_cst (word_type ());
}

} // namespace allocs
