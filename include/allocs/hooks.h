/* SPDX-License-Identifier: MIT */
/* What compiled code and the runtime say to each other while a program runs.

   A site, immediately before its call (X is the module header's STATE_OFFSET,
   TP the thread pointer, S the thread state at TP + X):

       if (X != 0)
         {
           S->target = the pointer called;      (calls through a pointer only)
           S->pending = &site;
         }

   A definition of an entry F, as its first statements:

       if (X != 0)
         {
           if (S->reenter == key of F)
             S->reenter = 0;                    (our own call, go on)
           else
             {
               S->caller = return address of F;
               return F.allocs (the arguments of F);
             }
         }

   and beside it a new function, never inlined, that is only reached there:

       F.allocs (...)
         {
           struct allocs_call call = { &entry, F, &F, the operands };
           switch (S->hooks->enter (&call))
             {
             case ALLOCS_SKIP: return the value for a skipped call;
             case ALLOCS_BARE: return F (...);
             case ALLOCS_PROCEED: break;
             }
           call.result = F (...);
           S->hooks->leave (&call);
           return call.result;
         }

   F is called there by a name that cannot be interposed.  So the body of F
   stays where it was: dormant it costs a load, a test and a branch, calls in
   tail position stay what they were, and there is nothing to unwind.  What a
   longjmp or an exception leaves behind, the runtime drops when it sees the
   stack above it in use again.

   A definition that cannot be called again with its own arguments (variadic,
   parameters that C++ passes by reference, a static chain) enters and leaves
   in place, around its body; a call of an entry that is defined elsewhere
   without the plugin does so around the call (ALLOCS_ENTRY_FOREIGN).

   All loads and stores of header and thread state are volatile.  */

#ifndef ALLOCS_HOOKS_H
#define ALLOCS_HOOKS_H

#include <stdint.h>

#include "descriptor.h"

struct allocs_hooks;

/* The state of a thread, in thread-local storage of the runtime.  The first
   words belong to compiled code, the last three to the runtime.  Every word
   but HOOKS begins as zero in a new thread; HOOKS never changes.

   PENDING and TARGET are one-shot: the entry that is reached, or the runtime's
   malloc, takes and clears them, and does not believe them if they speak of
   another callee.  */
struct allocs_state
{
#define ALLOCS_STATE_WORD(type, name) type name;
#include "state.def"
#undef ALLOCS_STATE_WORD
};

/* One execution of an entry, from enter to leave; it lies in the stack frame
   of the code that enters.  The signature of the entry's rule says which of
   the operands are set; the others are indeterminate.

     entry       the entry's descriptor
     function    the body that runs, as this module reaches it
     address     the same as function pointers to it compare; differs from
                 FUNCTION where the name is interposed
     bytes       letter Z    stated      letter S
     count       letter N    alignment   letter A
     pointer     letter P    reference   letter R or O
     pool        letter C    other_pool  letter K

   Where the result is T, bytes is the size of the type that the function's
   result points to, or 0 if that is not known.

     result      what the entry returned, set before leave; a pointer, or an
                 integer extended as its type says

   Words of the rule say what else is set, see `computed' of the entry's
   descriptor; only if that is not 0,

     unknown     enum allocs_operand: what an expression of the rule is for and
                 could not be told, since a pointer in it was null.  Set before
                 enter and again before leave

   and if it has the operand,

     text        a string: the name of the pool, or the label of the object
     link        where in an object of a chain the address of the next one lies
     condition   not 0: the entry does something this time

   An expression replaces the operand of the letter that it stands for.  */
struct allocs_call
{
#define ALLOCS_CALL_WORD(type, name) type name;
#include "state.def"
#undef ALLOCS_CALL_WORD
};

/* What enter answers.  */
enum allocs_verdict
{
  ALLOCS_PROCEED, /* run the body, then leave */
  ALLOCS_SKIP,    /* do not run the body, do not leave */
  ALLOCS_BARE     /* run the body, do not leave */
};

/* The functions of the runtime that compiled code calls.  Both may be called
   at any time: before main, in a signal handler, in a thread that ends.  They
   neither allocate nor throw and leave errno as it was.  */
struct allocs_hooks
{
  uint32_t size; /* bytes of this table */
  uint32_t abi;  /* ALLOCS_ABI_VERSION */

  /* CALL is about to run.  Takes the pending site; when it answers PROCEED or
     BARE it has set the thread's REENTER to the key of the entry, unless the
     entry is ALLOCS_ENTRY_FOREIGN or ALLOCS_ENTRY_IN_PLACE.  */
  int (*enter) (struct allocs_call *call);

  /* CALL, for which enter answered PROCEED, has run.  */
  void (*leave) (struct allocs_call *call);
};

/* The index of a word of the thread state, and of a call.  */
enum allocs_state_word
{
#define ALLOCS_STATE_WORD(type, name) ALLOCS_STATE_##name,
#include "state.def"
#undef ALLOCS_STATE_WORD
  ALLOCS_STATE_WORDS
};

enum allocs_call_word
{
#define ALLOCS_CALL_WORD(type, name) ALLOCS_CALL_##name,
#include "state.def"
#undef ALLOCS_CALL_WORD
  ALLOCS_CALL_WORDS
};

ALLOCS_ASSERT (sizeof (struct allocs_state) == 8 * sizeof (void *));
ALLOCS_ASSERT (sizeof (struct allocs_call) == 16 * sizeof (void *));

#endif
