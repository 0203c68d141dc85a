/* SPDX-License-Identifier: MIT */
/* What the operands and the result of a call mean, by the letters of its
   entry's signature.  */

#ifndef RUNTIME_OPERANDS_H
#define RUNTIME_OPERANDS_H

#include <allocs/hooks.h>
#include <stdbool.h>

#include "identities.h"

/* The object that the call works on: letter P or R.  0: none, or NULL.  For R it
   must be asked before the body runs.  */
uintptr_t operands_pointer (const struct entry *entry,
                            const struct allocs_call *call);

/* How many bytes are asked for; false: the operands do not say.  */
bool operands_size (const struct entry *entry,
                    const struct allocs_call *call, size_t *ret_size);

/* The new pointer that the call gave, 0 if it failed.  */
uintptr_t operands_result (const struct entry *entry,
                           const struct allocs_call *call);

/* Whether a free, or what else returns a status, reports failure.  */
bool operands_failed (const struct entry *entry,
                      const struct allocs_call *call);

#endif
