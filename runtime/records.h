/* SPDX-License-Identifier: MIT */
/* The entries that are running in a thread, newest last.

   A record bears the address of its call, which lies in the frame of the
   entry.  longjmp and the unwinder tell when they leave that frame; otherwise
   it is left when the stack is seen in use at or above it.  Then what the entry
   had begun is undone.  Stacks that the program switches between by itself
   confuse this; signal stacks do not.  */

#ifndef RUNTIME_RECORDS_H
#define RUNTIME_RECORDS_H

#include "identities.h"
#include "thread.h"

static inline bool
records_has_room (const struct thread *thread)
{
  return thread->newest != &thread->records[THREAD_RECORDS];
}

/* Push a record for CALL of ENTRY from SOURCE, which runs in CONTEXT; NULL:
   too deep.  The thread's context is CONTEXT then.  */
static inline struct record *
records_push (struct thread *thread, struct allocs_call *call,
              struct entry *entry, struct source source, uint32_t context)
{
  if (unlikely (!records_has_room (thread)
                || thread->special & THREAD_ORPHAN))
    return NULL;
  struct record *record = ++thread->newest;
  record->call = call;
  record->entry = entry;
  record->source = source;
  record->has_old = false;
  record->context = context;
  record->before = thread->lane->context;
  record->instance = thread->instance;
  record->reenter = thread_state.reenter;
  thread->lane->context = context;
  if (entry->has_objects)
    thread->instance = entry->instance;
  return record;
}

struct record *records_search (struct thread *thread,
                               const struct allocs_call *call);

static inline bool
records_any (const struct thread *thread)
{
  return thread->newest != thread->records;
}

/* Drop the newest, whose event is finished.  */
static inline void
records_pop (struct thread *thread)
{
  const struct record *record = thread->newest--;
  thread->lane->context = record->before;
  thread->instance = record->instance;
}

/* The record of CALL, now the newest; NULL: there is none.  */
static inline struct record *
records_find (struct thread *thread, const struct allocs_call *call)
{
  return likely (thread->newest->call == call) ? thread->newest
                                               : records_search (thread, call);
}

/* What RECORD took out of the index is there again: its entry has failed, or
   was left by a longjmp.  */
void records_undo (struct thread *thread, struct record *record);

void records_drop_to (struct thread *thread, uintptr_t address);

/* Drop those that are dead, now that the stack is in use at ADDRESS.  */
static inline void
records_drop_dead (struct thread *thread, uintptr_t address)
{
  if (unlikely (address >= (uintptr_t)thread->newest->call))
    records_drop_to (thread, address);
}

/* The program leaves all frames below TARGET.  */
void records_drop_below (struct thread *thread, uintptr_t target);

#endif
