/* SPDX-License-Identifier: MIT */
/* Roles.  Wrappers only count: what they return is an object of the allocator
   below.  A resize is judged by its operands and its result: of NULL it is an
   allocation; a null result is an end if size 0 was asked for, else a
   failure.  */

#include "calls.h"

#include "contexts.h"
#include "counters.h"
#include "events.h"
#include "operands.h"
#include "profile.h"

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
      counters_add_header (unknown_frees, 1);
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
    counters_add_header (unknown_frees, 1);
}

static void
begin_free (struct thread *thread, struct record *record,
            const struct entry *entry, uintptr_t pointer, uint32_t context)
{
  if (!pointer)
    {
      counters_add (context, null_frees, 1);
      return;
    }
  counters_row (thread, context)->frees++;
  if (entry->is_allocator && record)
    take_old (thread, record, pointer);
  else if (entry->is_allocator)
    end_at_once (thread, entry, pointer);
}

void
calls_begin (struct thread *thread, struct record *record, struct entry *entry,
             const struct allocs_call *call, uint32_t context)
{
  uintptr_t pointer = operands_pointer (entry, call);
  if (record)
    record->pointer = pointer;
  if (entry->role == ALLOCS_ROLE_FREE)
    begin_free (thread, record, entry, pointer, context);
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
  return (struct object){ .start = address,
                          .size
                          = size_of_result (record, call, address, ret_nest),
                          .context = record->context };
}

/* The call returned ADDRESS, and all is as it was the last time.  */
static bool
began_inside (struct thread *thread, const struct record *record,
              const struct allocs_call *call, uintptr_t address)
{
  const struct entry *entry = record->entry;
  unsigned level = entry->level - 1u;
  struct object object = { .start = address, .context = record->context };
  return entry->level > 1 && operands_size (entry, call, &object.size)
         && profile_context (record->context)->level == level
         && events_begin_inside (thread, entry->instance, level, &object);
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
  counters_row (thread, record->context)->resizes++;
}

static void
failed (struct thread *thread, struct record *record)
{
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
      if (record->has_old)
        events_lifted_ended (thread, record->level, &record->old);
      record->has_old = false;
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

void
calls_end (struct thread *thread, struct record *record,
           const struct allocs_call *call)
{
  uintptr_t address;
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
    default:
      break;
    }
}
