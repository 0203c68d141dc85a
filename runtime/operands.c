/* SPDX-License-Identifier: MIT */
/* The letters of a signature, carried out.  */

#include "operands.h"

#include <stddef.h>

static uintptr_t
referenced (const struct allocs_call *call)
{
  return call->reference ? *(const uintptr_t *)call->reference : 0;
}

uintptr_t
operands_pointer (const struct entry *entry, const struct allocs_call *call)
{
  if (entry->letters & SIGNATURE_P)
    return (uintptr_t)call->pointer;
  return entry->letters & SIGNATURE_R ? referenced (call) : 0;
}

bool
operands_size (const struct entry *entry, const struct allocs_call *call,
               size_t *ret_size)
{
  size_t count = entry->letters & SIGNATURE_N ? call->count : 1;
  if (!(entry->letters & SIGNATURE_Z))
    return false;
  /* A product that does not fit is refused by every sound allocator.  */
  if (__builtin_mul_overflow (call->bytes, count, ret_size))
    *ret_size = SIZE_MAX;
  return true;
}

bool
operands_failed (const struct entry *entry, const struct allocs_call *call)
{
  return (entry->result == 'i' && call->result)
         || (entry->result == 'b' && !call->result);
}

uintptr_t
operands_result (const struct entry *entry, const struct allocs_call *call)
{
  if (entry->letters & SIGNATURE_O)
    return operands_failed (entry, call) ? 0 : referenced (call);
  if (entry->result == 'p' || entry->result == 'T')
    return call->result;
  /* By reference: what was there before has changed in place.  */
  if (entry->letters & SIGNATURE_R)
    return operands_failed (entry, call) ? 0 : referenced (call);
  return 0;
}
