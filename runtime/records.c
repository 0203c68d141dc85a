/* SPDX-License-Identifier: MIT */
/* The stack of records of a thread.  */

#include "records.h"

#include "events.h"
#include "platform.h"

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
  records_undo (thread, thread->newest);
  /* Its entry may not have got as far as to take this word.  */
  thread_state.reenter = thread->newest->reenter;
  records_pop (thread);
}

void
records_drop_to (struct thread *thread, uintptr_t address)
{
  struct platform_stack_area area;
  if (platform_on_signal_stack (&area))
    return;
  while (records_any (thread) && (uintptr_t)thread->newest->call <= address)
    drop_newest (thread);
}

void
records_drop_below (struct thread *thread, uintptr_t target)
{
  struct platform_stack_area area = { 0, 0 };
  platform_on_signal_stack (&area);
  while (records_any (thread)
         && platform_is_left ((uintptr_t)thread->newest->call, target, &area))
    drop_newest (thread);
}

struct record *
records_search (struct thread *thread, const struct allocs_call *call)
{
  struct record *record = thread->newest;
  while (record > thread->records && record->call != call)
    record--;
  if (record == thread->records)
    return NULL;
  while (thread->newest > record)
    drop_newest (thread);
  return record;
}
