/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expressions for the thread state and for a call: include/allocs/hooks.h as
   the compiler builds it.  Makes trees, inserts nothing.  */

#ifndef ALLOCS_STATE_H
#define ALLOCS_STATE_H

#include "gcc-headers.h"
#include "config.h"
#include "allocs/hooks.h"

namespace allocs {

/* The integer type as wide as a pointer.  */
tree word_type ();

/* The word WORD of the thread state at STATE, a pointer, as a volatile
   lvalue.  */
tree state_word (tree state, allocs_state_word word);

/* The hook at BYTES in the table of STATE, as a pointer to a function of a
   struct allocs_call * that returns RESULT.  */
enum hook { HOOK_ENTER, HOOK_LEAVE };
tree hook_pointer (tree state, hook which);

/* A new local variable, not yet declared anywhere, that holds a struct
   allocs_call.  */
tree build_call_variable ();

/* The word WORD of CALL as an lvalue.  */
tree call_word (tree call, allocs_call_word word);

/* The word of a call that holds the operand with the signature letter LETTER,
   or ALLOCS_CALL_WORDS if there is none.  */
allocs_call_word call_word_for_letter (char letter);

/* The size that a call of a function of type FUNCTION_TYPE with SIGNATURE asks
   for by its result T, as a word; NULL where the result is another.  */
tree size_of_result (const config_signature &signature, tree function_type);

} // namespace allocs

#endif
