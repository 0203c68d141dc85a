/* SPDX-License-Identifier: MIT */
/* The stack of records of a thread.  */

#include "records.h"

#include "events.h"
#include "platform.h"

bool
records_counts_objects (const struct entry *entry)
{
  return entry->is_allocator
         && (entry->role == ALLOCS_ROLE_ALLOC
             || entry->role == ALLOCS_ROLE_RESIZE
             || entry->role == ALLOCS_ROLE_FREE);
}

struct record *
records_newest (struct thread *thread)
{
  return thread->depth ? &thread->records[thread->depth - 1] : NULL;
}

struct record *
records_push (struct thread *thread, struct allocs_call *call,
              struct entry *entry, struct source source, uint32_t context)
{
  if (thread->depth == THREAD_RECORDS || thread == thread_orphan)
    return NULL;
  struct record *record = &thread->records[thread->depth++];
  record->call = call;
  record->entry = entry;
  record->source = source;
  record->has_old = false;
  record->context = context;
  record->before = thread->lane->context;
  record->instance = thread->instance;
  record->reenter = thread_state.reenter;
  thread->lane->context = context;
  if (records_counts_objects (entry))
    thread->instance = entry->instance;
  return record;
}

void
records_pop (struct thread *thread)
{
  struct record *record = &thread->records[--thread->depth];
  thread->lane->context = record->before;
  thread->instance = record->instance;
}

void
records_undo (struct thread *thread, struct record *record)
{
  size_t extent = record->old.size + !record->old.size;
  if (!record->has_old)
    return;
  if (record->entry->role == ALLOCS_ROLE_FREE)
    events_come_back (thread, record->level, &record->old, extent);
  else
    events_lay_back (thread, record->level, &record->old, extent);
  record->has_old = false;
}

static void
drop_newest (struct thread *thread)
{
  records_undo (thread, records_newest (thread));
  records_pop (thread);
}

void
records_drop_dead (struct thread *thread, uintptr_t address)
{
  struct platform_stack_area area;
  const struct record *newest = records_newest (thread);
  if (likely (!newest || address < (uintptr_t)newest->call)
      || platform_on_signal_stack (&area))
    return;
  while (newest && (uintptr_t)newest->call <= address)
    {
      drop_newest (thread);
      newest = records_newest (thread);
    }
}

void
records_drop_below (struct thread *thread, uintptr_t target)
{
  struct platform_stack_area area = { 0, 0 };
  const struct record *newest = records_newest (thread);
  if (!newest)
    return;
  /* If a signal handler leaves its stack, what runs there is left, too.  */
  if (platform_on_signal_stack (&area) && target - area.start < area.size)
    area.size = 0;
  while (newest
         && ((uintptr_t)newest->call < target
             || (uintptr_t)newest->call - area.start < area.size))
    {
      drop_newest (thread);
      newest = records_newest (thread);
    }
}

struct record *
records_find (struct thread *thread, const struct allocs_call *call)
{
  uint32_t i = thread->depth;
  while (i && thread->records[i - 1].call != call)
    i--;
  if (!i)
    return NULL;
  while (thread->depth > i)
    drop_newest (thread);
  return &thread->records[i - 1];
}
