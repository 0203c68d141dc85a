/* SPDX-License-Identifier: MIT */
/* What the operands and the result of a call mean, by the letters of its
   entry's signature and the words of its rule.  */

#ifndef RUNTIME_OPERANDS_H
#define RUNTIME_OPERANDS_H

#include <allocs/hooks.h>
#include <stdbool.h>
#include <stddef.h>

#include "identities.h"

/* What CALL has: of what expressions give, only what could be told.  */
static inline unsigned
operands_known (const struct entry *entry, const struct allocs_call *call)
{
  unsigned known = entry->operands;
  if (unlikely (entry->computed))
    known &= ~(unsigned)call->unknown;
  return known;
}

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
  if (entry->operands & ALLOCS_OPERAND_POINTER)
    return (uintptr_t)call->pointer;
  return entry->operands & ALLOCS_OPERAND_REFERENCE ? operands_reference (call)
                                                    : 0;
}

/* How many bytes are asked for, by an operand or by the type of the result;
   false: neither says.  */
static inline bool
operands_size (const struct entry *entry, const struct allocs_call *call,
               size_t *ret_size)
{
  unsigned known = operands_known (entry, call);
  size_t count = known & ALLOCS_OPERAND_COUNT ? call->count : 1;
  bool by_type = entry->result == 'T' && call->bytes;
  if (!(known & ALLOCS_OPERAND_BYTES) && !by_type)
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
  if (entry->operands & ALLOCS_OPERAND_OUT)
    return operands_failed (entry, call) ? 0 : operands_reference (call);
  if (entry->result == 'p' || entry->result == 'T')
    return call->result;
  /* By reference: what was there before has changed in place.  */
  if (entry->operands & ALLOCS_OPERAND_REFERENCE)
    return operands_failed (entry, call) ? 0 : operands_reference (call);
  return 0;
}

/* The pool that the call works in or on; 0: none.  */
static inline uintptr_t
operands_pool (const struct entry *entry, const struct allocs_call *call)
{
  return operands_known (entry, call) & ALLOCS_OPERAND_POOL
             ? (uintptr_t)call->pool
             : 0;
}

/* Its parent or destination; 0: none.  */
static inline uintptr_t
operands_other_pool (const struct entry *entry, const struct allocs_call *call)
{
  return operands_known (entry, call) & ALLOCS_OPERAND_OTHER_POOL
             ? (uintptr_t)call->other_pool
             : 0;
}

/* The pool that the call made, 0 if it failed: its result, what it stored, or
   the memory that it was given.  */
static inline uintptr_t
operands_new_pool (const struct entry *entry, const struct allocs_call *call)
{
  if (operands_failed (entry, call))
    return 0;
  if (entry->result == 'C')
    return call->result;
  if (entry->operands & ALLOCS_OPERAND_OUT)
    return operands_reference (call);
  return operands_pool (entry, call);
}

/* The name or label; NULL: none.  */
static inline const char *
operands_text (const struct entry *entry, const struct allocs_call *call)
{
  return operands_known (entry, call) & ALLOCS_OPERAND_TEXT ? call->text
                                                            : NULL;
}

/* Whether the entry does something this time, as far as is known before the
   call, or after it: LATE.  */
static inline bool
operands_happens (const struct entry *entry, const struct allocs_call *call,
                  bool late)
{
  if (likely (!entry->computed))
    return true;
  bool is_late = entry->late & ALLOCS_OPERAND_CONDITION;
  return is_late != late || call->condition
         || !(operands_known (entry, call) & ALLOCS_OPERAND_CONDITION);
}

#endif
