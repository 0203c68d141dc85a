/* SPDX-License-Identifier: MIT */
/* Roles.  Wrappers only count: what they return is an object of the allocator
   below.  A resize is judged by its operands and its result: of NULL it is an
   allocation; a null result is an end if size 0 was asked for, else a
   failure.  */

#include "calls.h"

#include <string.h>

#include "adoption.h"
#include "calls-pools.h"
#include "contexts.h"
#include "counters.h"
#include "events.h"
#include "objects.h"
#include "operands.h"
#include "pools.h"
#include "profile.h"

/* In memory that is shared, others have objects.  */
static void
count_unknown (const struct entry *entry)
{
  if (!entry->is_shared)
    counters_add_header (unknown_frees, 1);
}

/* The object of the entry's allocator that the call works on leaves the index;
   a free ends it, a resize may move it.  */
static void
take_old (struct thread *thread, struct record *record, uintptr_t pointer)
{
  struct entry *entry = record->entry;
  unsigned level = entry->old_level - 1u;
  record->level = level;
  if (entry->role == ALLOCS_ROLE_FREE && entry->old_level > 1
      && events_end_inside (thread, entry->instance, level, pointer,
                            &record->old))
    {
      record->has_old = true;
      return;
    }
  if (!events_find_own (thread, entry->instance, pointer, &level))
    {
      count_unknown (entry);
      return;
    }
  record->level = level;
  entry->old_level = (uint8_t)(level + 1);
  record->has_old = entry->role == ALLOCS_ROLE_FREE
                        ? events_end (thread, level, pointer, &record->old)
                        : events_lift (thread, level, pointer, &record->old);
}

/* A free that is too deep for a record: believed to succeed.  */
static void
end_at_once (struct thread *thread, const struct entry *entry,
             uintptr_t pointer)
{
  unsigned level;
  struct object old;
  if (!events_find_own (thread, entry->instance, pointer, &level)
      || !events_end (thread, level, pointer, &old))
    count_unknown (entry);
}

/* The address of the next object in the chain that POINTER is in; 0: that was
   the last, or nothing that we know.  */
static uintptr_t
next_in_chain (struct thread *thread, const struct entry *entry,
               uintptr_t pointer, uintptr_t link)
{
  unsigned level;
  struct object object;
  if (!events_find_own (thread, entry->instance, pointer, &level)
      || !objects_look (thread->lane, level, pointer, &object)
      || object.size < sizeof (uintptr_t)
      || link > object.size - sizeof (uintptr_t))
    return 0;
  uintptr_t next;
  memcpy (&next, (const char *)pointer + link, sizeof next);
  return next;
}

/* The objects in the chain behind POINTER end, for good.  The walk ends where
   something is not known, or has ended already.  */
static __attribute__ ((noinline)) void
end_chain (struct thread *thread, const struct entry *entry, uintptr_t pointer,
           uintptr_t link)
{
  uintptr_t at = next_in_chain (thread, entry, pointer, link);
  while (at && at != pointer)
    {
      uintptr_t next = next_in_chain (thread, entry, at, link);
      end_at_once (thread, entry, at);
      at = next;
    }
}

static void
begin_free (struct thread *thread, struct record *record,
            const struct entry *entry, const struct allocs_call *call,
            uintptr_t pointer, uint32_t context)
{
  if (!pointer)
    {
      counters_add (context, null_frees, 1);
      return;
    }
  counters_row (thread, context)->frees++;
  if (!entry->is_allocator || entry->keeps)
    return;
  if (unlikely (entry->computed)
      && operands_known (entry, call) & ALLOCS_OPERAND_LINK)
    end_chain (thread, entry, pointer, call->link);
  if (record)
    take_old (thread, record, pointer);
  else
    end_at_once (thread, entry, pointer);
}

/* What works on pools, or adopts.  */
static bool
is_other (const struct entry *entry)
{
  return entry->role >= ALLOCS_ROLE_CREATE;
}

void
calls_begin (struct thread *thread, struct record *record, struct entry *entry,
             const struct allocs_call *call, uint32_t context)
{
  uintptr_t pointer = operands_pointer (entry, call);
  if (record)
    record->pointer = pointer;
  if (entry->role == ALLOCS_ROLE_FREE)
    begin_free (thread, record, entry, call, pointer, context);
  else if (is_other (entry))
    calls_pools_begin (thread, record, entry, call);
  else if (record && entry->role == ALLOCS_ROLE_RESIZE && entry->is_allocator
           && pointer)
    take_old (thread, record, pointer);
  else if (!record
           && (entry->role == ALLOCS_ROLE_ALLOC
               || entry->role == ALLOCS_ROLE_RESIZE))
    counters_add_header (missed, 1);
}

/* The size of what the call returned at ADDRESS in NEST: as asked for, else of
   the type, else what is left of the object underneath.  */
static size_t
size_of_result (const struct record *record, const struct allocs_call *call,
                uintptr_t address, const struct nest *nest)
{
  const struct allocs_site *site = record->source.site;
  size_t size;
  if (operands_size (record->entry, call, &size))
    return size;
  const struct allocs_type *type
      = record->entry->result == 'T' && site
                && site->type_form == ALLOCS_TYPE_SINGLE
            ? ALLOCS_TARGET (site, type)
            : NULL;
  if (type && type->bytes)
    return type->bytes;
  return nest->has_parent ? nest->parent.start + nest->parent.size - address
                          : 0;
}

/* Set the context and the pool of OBJECT, which CALL returned: the context is
   that of the call, or, of objects with a label, one beside it.  */
static inline void
place_result (struct thread *thread, const struct record *record,
              const struct allocs_call *call, struct object *object)
{
  const struct entry *entry = record->entry;
  object->context = record->context;
  if (!(entry->operands & (ALLOCS_OPERAND_TEXT | ALLOCS_OPERAND_POOL)))
    return;
  const char *label = operands_text (entry, call);
  object->pool = pools_of (entry, operands_pool (entry, call));
  if (label)
    object->context = contexts_labelled (thread, record->context, label);
}

/* The call returned ADDRESS: what and where is the object?  */
static struct object
new_object (struct thread *thread, struct record *record,
            const struct allocs_call *call, uintptr_t address,
            struct nest *ret_nest)
{
  struct entry *entry = record->entry;
  events_find_nest (thread, entry->instance, address, ret_nest);
  unsigned level = ret_nest->level;
  if (entry->level != level + 1
      || profile_context (record->context)->level != level)
    record->context = contexts_settle (thread, record->source, entry,
                                       record->before, record->context, level);
  struct object object
      = { .start = address,
          .size = size_of_result (record, call, address, ret_nest) };
  place_result (thread, record, call, &object);
  return object;
}

/* The call returned ADDRESS, and all is as it was the last time.  */
static bool
began_inside (struct thread *thread, const struct record *record,
              const struct allocs_call *call, uintptr_t address)
{
  const struct entry *entry = record->entry;
  unsigned level = entry->level - 1u;
  struct object object = { .start = address };
  if (entry->level <= 1 || !operands_size (entry, call, &object.size)
      || profile_context (record->context)->level != level)
    return false;
  place_result (thread, record, call, &object);
  return events_begin_inside (thread, entry->instance, level, &object);
}

/* A wrapper knows what the object that it got is.  */
static void
label_result (struct thread *thread, const struct record *record,
              const struct allocs_call *call, uintptr_t address)
{
  const char *label = operands_text (record->entry, call);
  if (label)
    adoption_label (thread, address, label);
}

static void
allocated (struct thread *thread, struct record *record,
           const struct allocs_call *call, uintptr_t address)
{
  struct nest nest;
  if (record->entry->is_allocator
      && !began_inside (thread, record, call, address))
    {
      struct object object = new_object (thread, record, call, address, &nest);
      events_begin (thread, &nest, &object, object.size + !object.size);
    }
  else if (!record->entry->is_allocator)
    label_result (thread, record, call, address);
  counters_row (thread, record->context)->allocs++;
}

static void
resized (struct thread *thread, struct record *record,
         const struct allocs_call *call, uintptr_t address)
{
  struct nest nest;
  if (record->entry->is_allocator)
    {
      struct object object = new_object (thread, record, call, address, &nest);
      size_t extent = object.size + !object.size;
      if (record->has_old)
        events_lay_down (thread, record->level, &record->old, &nest, &object,
                         extent);
      else
        events_begin (thread, &nest, &object, extent);
      record->has_old = false;
    }
  else
    label_result (thread, record, call, address);
  counters_row (thread, record->context)->resizes++;
}

/* The old object of a resize has ended.  */
static void
end_lifted (struct thread *thread, struct record *record)
{
  if (record->has_old)
    events_lifted_ended (thread, record->level, &record->old);
  record->has_old = false;
}

static void
failed (struct thread *thread, struct record *record)
{
  if (record->entry->frees && record->entry->role == ALLOCS_ROLE_RESIZE)
    end_lifted (thread, record);
  records_undo (thread, record);
  counters_add (record->context, failures, 1);
}

static void
end_resize (struct thread *thread, struct record *record,
            const struct allocs_call *call)
{
  uintptr_t address = operands_result (record->entry, call);
  size_t size;
  bool to_nothing = operands_size (record->entry, call, &size) && size == 0;
  if (address && record->pointer)
    resized (thread, record, call, address);
  else if (address)
    allocated (thread, record, call, address);
  else if (!to_nothing)
    failed (thread, record);
  else if (!record->pointer)
    counters_add (record->context, null_frees, 1);
  else
    {
      end_lifted (thread, record);
      counters_row (thread, record->context)->frees++;
    }
}

/* A free that reports failure has freed nothing.  */
static void
end_free (struct thread *thread, struct record *record,
          const struct allocs_call *call)
{
  if (!record->pointer || !operands_failed (record->entry, call))
    return;
  counters_row (thread, record->context)->frees--;
  failed (thread, record);
}

/* The call turned out to be none.  */
static void
nothing_happened (struct thread *thread, struct record *record)
{
  records_undo (thread, record);
  if (record->entry->role != ALLOCS_ROLE_FREE)
    return;
  if (record->pointer)
    counters_row (thread, record->context)->frees--;
  else
    counters_add (record->context, null_frees, -1);
}

void
calls_end (struct thread *thread, struct record *record,
           const struct allocs_call *call)
{
  uintptr_t address;
  if (!operands_happens (record->entry, call, true))
    {
      nothing_happened (thread, record);
      return;
    }
  switch (record->entry->role)
    {
    case ALLOCS_ROLE_ALLOC:
      address = operands_result (record->entry, call);
      if (address)
        allocated (thread, record, call, address);
      else
        failed (thread, record);
      break;
    case ALLOCS_ROLE_RESIZE:
      end_resize (thread, record, call);
      break;
    case ALLOCS_ROLE_FREE:
      end_free (thread, record, call);
      break;
    case ALLOCS_ROLE_THROUGH:
      break;
    default:
      if (calls_pools_end (thread, record, call))
        counters_row (thread, record->context)->allocs++;
      else
        failed (thread, record);
      break;
    }
}
