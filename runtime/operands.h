/* SPDX-License-Identifier: MIT */
/* What the operands and the result of a call mean, by the letters of its
   entry's signature.  */

#ifndef RUNTIME_OPERANDS_H
#define RUNTIME_OPERANDS_H

#include <allocs/hooks.h>
#include <stdbool.h>
#include <stddef.h>

#include "identities.h"

static inline uintptr_t
operands_reference (const struct allocs_call *call)
{
  return call->reference ? *(const uintptr_t *)call->reference : 0;
}

/* The object that the call works on: letter P or R.  0: none, or NULL.  For R
   it must be asked before the body runs.  */
static inline uintptr_t
operands_pointer (const struct entry *entry, const struct allocs_call *call)
{
  if (entry->letters & SIGNATURE_P)
    return (uintptr_t)call->pointer;
  return entry->letters & SIGNATURE_R ? operands_reference (call) : 0;
}

/* How many bytes are asked for, by an operand or by the type of the result;
   false: neither says.  */
static inline bool
operands_size (const struct entry *entry, const struct allocs_call *call,
               size_t *ret_size)
{
  size_t count = entry->letters & SIGNATURE_N ? call->count : 1;
  bool by_type = entry->result == 'T' && call->bytes;
  if (!(entry->letters & SIGNATURE_Z) && !by_type)
    return false;
  /* A product that does not fit is refused by every sound allocator.  */
  if (__builtin_mul_overflow (call->bytes, count, ret_size))
    *ret_size = SIZE_MAX;
  return true;
}

/* Whether a free, or what else returns a status, reports failure.  */
static inline bool
operands_failed (const struct entry *entry, const struct allocs_call *call)
{
  return (entry->result == 'i' && call->result)
         || (entry->result == 'b' && !call->result);
}

/* The new pointer that the call gave, 0 if it failed.  */
static inline uintptr_t
operands_result (const struct entry *entry, const struct allocs_call *call)
{
  if (entry->letters & SIGNATURE_O)
    return operands_failed (entry, call) ? 0 : operands_reference (call);
  if (entry->result == 'p' || entry->result == 'T')
    return call->result;
  /* By reference: what was there before has changed in place.  */
  if (entry->letters & SIGNATURE_R)
    return operands_failed (entry, call) ? 0 : operands_reference (call);
  return 0;
}

#endif
