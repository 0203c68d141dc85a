/* SPDX-License-Identifier: MIT */
/* What candidates are: allocators, wrappers, frees.  A wrapper of a wrapper is
   known by what is known of the inner one, so this is found in rounds, until
   nothing changes.  */

#ifndef ALLOCS_INFER_H
#define ALLOCS_INFER_H

#include "candidates.h"

/* Fill in what infer.c owns of each candidate and pointer of ALL.  */
void infer (struct candidates *all);

/* What is known of what CALL calls, or NULL.  */
const struct service *service_of_call (const struct call *call);

/* Whether LETTER, a type in a record, is that of a block for anything.  */
bool is_untyped (char letter);

bool is_pointer_type (char letter);

/* Let parameter NUMBER of S, whose type is TYPE, have LETTER, if that can be:
   each letter stands once.  */
void give_letter (struct service *s, const struct candidate *c,
                  unsigned number, char letter);

#endif
