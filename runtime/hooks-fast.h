/* SPDX-License-Identifier: MIT */
/* Enter and leave as they are most of the time: the step in the tree of
   contexts is known, and nothing is unusual about entry and thread.  For
   entries of wrappers also: the thread has its row of counters at hand, and the
   end says nothing but that it was a success.

   Like the fast paths of malloc (interpose-fast.h) these look at everything
   first and write when nothing can go wrong any more; where they answer false
   nothing has happened, and hooks.c begins from the beginning.  */

#ifndef RUNTIME_HOOKS_FAST_H
#define RUNTIME_HOOKS_FAST_H

#include "calls.h"
#include "contexts.h"
#include "counters.h"
#include "operands.h"
#include "pending.h"
#include "records.h"

/* THREAD's row for CONTEXT, or NULL if another has it.  */
static inline struct allocs_profile_thread_row *
fast_row (const struct lane *lane, uint32_t context)
{
  struct allocs_profile_thread_row *row = counters_place (lane, context);
  return likely (row->context == context) ? row : NULL;
}

/* A free or resize of ENTRY begins in CONTEXT: *RET_POINTER is what it works
   on.  */
static inline bool
fast_pointer (const struct lane *lane, const struct allocs_call *call,
              const struct entry *entry, uint32_t context,
              uintptr_t *ret_pointer)
{
  *ret_pointer = operands_pointer (entry, call);
  if (entry->role == ALLOCS_ROLE_RESIZE)
    return true;
  struct allocs_profile_thread_row *row = fast_row (lane, context);
  if (unlikely (!row || !*ret_pointer))
    return false;
  row->frees++;
  return true;
}

/* CALL of ENTRY, which is a wrapper's, begins in CONTEXT, inside an event.  */
static inline bool
fast_begin (struct lane *lane, struct allocs_call *call, struct entry *entry,
            uint32_t context)
{
  struct thread *thread = lane->thread;
  struct record *record = thread->newest + 1;
  if (unlikely (!records_has_room (thread)))
    return false;
  if (entry->role != ALLOCS_ROLE_ALLOC && entry->role != ALLOCS_ROLE_THROUGH
      && !fast_pointer (lane, call, entry, context, &record->pointer))
    return false;
  /* Nobody will ask for the source.  */
  record->call = call;
  record->entry = entry;
  record->has_old = false;
  record->context = context;
  record->before = lane->context;
  record->instance = thread->instance;
  record->reenter = thread_state.reenter;
  thread->newest = record;
  lane->context = context;
  thread_state.pending = NULL;
  thread_state.target = NULL;
  thread_state.reenter = entry->key;
  return true;
}

/* The entry of CALL if nothing is unusual about it and the thread, else
   NULL.  */
static inline struct entry *
fast_entry (const struct lane *lane, const struct allocs_call *call)
{
  if (unlikely ((uintptr_t)call >= lane->limit || lane->in_index))
    return NULL;
  struct entry *entry = identities_known_entry (call->entry);
  return likely (entry && entry->hands_over) ? entry : NULL;
}

/* The child of the current context that ENTRY runs in, from the cell of the
   site, or 0.  */
static inline uint32_t
fast_child (const struct lane *lane, const struct entry *entry)
{
  const struct allocs_site *site = thread_state.pending;
  if (unlikely (!site || site->key != entry->key || !site->cell
                || site->flags & ALLOCS_SITE_INDIRECT))
    return 0;
  return context_known_child (site, lane->context);
}

/* Where CALL comes from; the site is still pending.  */
static inline struct source
fast_source (const struct allocs_call *call, const struct entry *entry)
{
  struct reached reached = { entry->key, entry->role, entry->is_preload,
                             call->function, call->address };
  return pending_source (&reached, (uintptr_t)thread_state.caller);
}

/* The same from the routes of the thread.  */
static inline uint32_t
fast_routed_child (const struct lane *lane, const struct allocs_call *call,
                   const struct entry *entry)
{
  return context_routed_child (lane->thread, fast_source (call, entry),
                               entry->route);
}

/* End an event.  Nothing is special about the thread, or the limit had been
   lower when it began.  */
static inline void
fast_leave_event (struct lane *lane)
{
  platform_compiler_barrier ();
  lane->limit = (uintptr_t)lane->thread->newest->call;
}

/* CALL of ENTRY, which is a wrapper's, begins in CONTEXT; 0: that is not
   known.  */
static inline bool
fast_enter (struct lane *lane, struct allocs_call *call, struct entry *entry,
            uint32_t context)
{
  /* Where a call repeats the newest its context is the current one.  */
  if (unlikely (!context || context == lane->context))
    return false;
  lane_enter_event (lane);
  bool done = fast_begin (lane, call, entry, context);
  fast_leave_event (lane);
  return done;
}

/* CALL of ENTRY, which has objects, begins.  An allocator that enters itself,
   or that the runtime's malloc may have forwarded to, is for hooks.c.  */
static inline bool
fast_enter_allocator (struct lane *lane, struct allocs_call *call,
                      struct entry *entry)
{
  struct thread *thread = lane->thread;
  struct source source = fast_source (call, entry);
  uint32_t context = contexts_known_child (thread, source, entry);
  if (unlikely (!context || thread->instance == entry->instance
                || thread_state.runtime2 || !records_has_room (thread)))
    return false;
  lane_enter_event (lane);
  struct record *record
      = records_push (thread, call, entry, source, context);
  thread_state.pending = NULL;
  thread_state.target = NULL;
  thread_state.reenter = entry->key;
  if (entry->role != ALLOCS_ROLE_ALLOC)
    calls_begin (thread, record, entry, call, context);
  fast_leave_event (lane);
  return true;
}

/* Where ROW counts the end of a call; NULL: this is not for the fast path.  */
static inline uint64_t *
fast_counter (const struct record *record, const struct allocs_call *call,
              struct allocs_profile_thread_row *row)
{
  const struct entry *entry = record->entry;
  bool resizes = entry->role == ALLOCS_ROLE_RESIZE && record->pointer;
  size_t size;
  if (unlikely (entry->result != 'p' || entry->role == ALLOCS_ROLE_FREE))
    return NULL;
  if (call->result)
    return resizes ? &row->resizes : &row->allocs;
  return resizes && operands_size (entry, call, &size) && !size ? &row->frees
                                                                : NULL;
}

/* Whether the end of CALL is counted, if there is anything to count.  */
static inline bool
fast_end (struct lane *lane, const struct record *record,
          const struct allocs_call *call)
{
  const struct entry *entry = record->entry;
  if (entry->role == ALLOCS_ROLE_THROUGH
      || (entry->role == ALLOCS_ROLE_FREE && !entry->result))
    return true;
  struct allocs_profile_thread_row *row = fast_row (lane, record->context);
  uint64_t *counter = row ? fast_counter (record, call, row) : NULL;
  if (unlikely (!counter))
    return false;
  platform_add (*counter, 1);
  return true;
}

/* The record of CALL, if it is the newest and nothing is unusual about the
   thread, else NULL.  */
static inline struct record *
fast_record (const struct lane *lane, const struct allocs_call *call)
{
  return likely (lane->limit == (uintptr_t)call && !lane->in_index)
             ? lane->thread->newest
             : NULL;
}

static inline void
fast_leave_allocator (struct lane *lane, struct record *record,
                      const struct allocs_call *call)
{
  lane_enter_event (lane);
  calls_end (lane->thread, record, call);
  thread_state.reenter = record->reenter;
  records_pop (lane->thread);
  fast_leave_event (lane);
}

/* CALL of a wrapper's entry has run.  While the thread is in the index, a
   signal handler may count, but gives no row to another context, and has no
   records.  */
static inline bool
fast_leave (struct lane *lane, struct record *record,
            const struct allocs_call *call)
{
  uintptr_t before = lane_enter_index (lane);
  bool done = fast_end (lane, record, call);
  if (likely (done))
    {
      /* The instance is the same: a wrapper's entry changes none.  */
      thread_state.reenter = record->reenter;
      lane->context = record->before;
      lane->thread->newest = record - 1;
      lane->limit = (uintptr_t)record[-1].call;
    }
  lane_leave_index (lane, before);
  return done;
}

#endif
