/* SPDX-License-Identifier: MIT */
/* Enter and leave: what compiled code calls.  */

#include <allocs/hooks.h>
#include <allocs/version.h>

#include "calls.h"
#include "contexts.h"
#include "gate.h"
#include "hooks-fast.h"
#include "pending.h"

/* The answer is bare, but the function must know the call for ours.  */
static int
answer (const struct allocs_entry *descriptor, enum allocs_verdict verdict)
{
  if (!(descriptor->flags & (ALLOCS_ENTRY_FOREIGN | ALLOCS_ENTRY_IN_PLACE)))
    thread_state.reenter = descriptor->key;
  return verdict;
}

/* Whether the runtime's malloc has just forwarded the call to here: it has
   counted it.  */
static bool
was_forwarded (const struct allocs_call *call)
{
  uintptr_t to = thread_state.runtime2;
  if (!to
      || (to != (uintptr_t)call->function && to != (uintptr_t)call->address))
    return false;
  thread_state.runtime2 = 0;
  return true;
}

/* An allocator that enters itself counts once: the outermost entry does.  */
static bool
is_inner (const struct thread *thread, const struct entry *entry)
{
  return thread->instance == entry->instance && entry->has_objects;
}

static struct source
take_source (const struct allocs_call *call, const struct entry *entry,
             uintptr_t here)
{
  struct reached reached = { entry->key, entry->role, entry->is_preload,
                             call->function, call->address };
  uintptr_t caller = entry->is_foreign ? here : (uintptr_t)thread_state.caller;
  return pending_take (&reached, caller);
}

/* A call that repeats the newest record, and of which the end tells nothing.
   So recursion that ran in constant stack goes on to do so: without a record
   the entry's helper leaves by a sibling call.  */
static bool
repeats (struct thread *thread, const struct entry *entry, uint32_t context)
{
  const struct record *newest = thread->newest;
  return newest->entry == entry && newest->context == context
         && entry->is_counted
         && (entry->role == ALLOCS_ROLE_THROUGH
             || entry->role == ALLOCS_ROLE_FREE);
}

/* Where the stack is seen in use.  Entries in place that are inlined into one
   function have their calls side by side in its frame, in any order.  */
static inline uintptr_t
stack_in_use (const struct allocs_call *call)
{
  return call->entry->flags & (ALLOCS_ENTRY_FOREIGN | ALLOCS_ENTRY_IN_PLACE)
             ? (uintptr_t)__builtin_frame_address (0) : (uintptr_t)call;
}

/* Inside an event: whether there is a record now.  */
static bool
enter_entry (struct thread *thread, struct allocs_call *call,
             struct entry *entry, uintptr_t here)
{
  records_drop_dead (thread, stack_in_use (call));
  struct source source = take_source (call, entry, here);
  if (is_inner (thread, entry) || was_forwarded (call) || !entry->is_recorded
      || !operands_happens (entry, call, false))
    return false;
  uint32_t context = contexts_child (thread, source, entry);
  struct record *record
      = repeats (thread, entry, context)
            ? NULL
            : records_push (thread, call, entry, source, context);
  if ((entry->role != ALLOCS_ROLE_ALLOC && entry->role != ALLOCS_ROLE_THROUGH)
      || unlikely (!record))
    calls_begin (thread, record, entry, call, context);
  return record;
}

static __attribute__ ((noinline)) int
enter_slowly (struct allocs_call *call, uintptr_t here)
{
  const struct allocs_entry *descriptor = call->entry;
  struct thread *thread = gate_enter ();
  struct entry *entry = thread ? identities_entry (descriptor) : NULL;
  bool proceed = false;
  if (entry)
    proceed = enter_entry (thread, call, entry, here);
  else
    thread_state.pending = NULL;
  if (thread)
    gate_leave (thread);
  return answer (descriptor, proceed ? ALLOCS_PROCEED : ALLOCS_BARE);
}

static __attribute__ ((noinline)) int
enter_routed (struct lane *lane, struct allocs_call *call, struct entry *entry,
              uintptr_t here)
{
  if (fast_enter (lane, call, entry, fast_routed_child (lane, call, entry)))
    return ALLOCS_PROCEED;
  return enter_slowly (call, here);
}

static __attribute__ ((noinline)) int
enter_allocator (struct lane *lane, struct allocs_call *call,
                 struct entry *entry, uintptr_t here)
{
  if (likely (fast_enter_allocator (lane, call, entry)))
    return ALLOCS_PROCEED;
  return enter_slowly (call, here);
}

/* Nothing is kept over a call here: so no register need be saved.  */
static int
enter (struct allocs_call *call)
{
  uintptr_t here = (uintptr_t)__builtin_return_address (0);
  struct lane *lane = thread_lane ();
  struct entry *entry = fast_entry (lane, call);
  if (unlikely (!entry))
    return enter_slowly (call, here);
  if (entry->has_objects)
    return enter_allocator (lane, call, entry, here);
  if (likely (fast_enter (lane, call, entry, fast_child (lane, entry))))
    return ALLOCS_PROCEED;
  return enter_routed (lane, call, entry, here);
}

static __attribute__ ((noinline)) void
leave_slowly (struct allocs_call *call)
{
  struct thread *thread = gate_enter ();
  if (!thread)
    return;
  struct record *record = records_find (thread, call);
  if (record)
    {
      calls_end (thread, record, call);
      /* A signal handler's entry may have come between this word's setting
         and its reading.  */
      thread_state.reenter = record->reenter;
      records_pop (thread);
    }
  gate_leave (thread);
}

static __attribute__ ((noinline)) void
leave_allocator (struct lane *lane, struct record *record,
                 struct allocs_call *call)
{
  fast_leave_allocator (lane, record, call);
}

static void
leave (struct allocs_call *call)
{
  struct lane *lane = thread_lane ();
  struct record *record = fast_record (lane, call);
  if (unlikely (!record))
    leave_slowly (call);
  else if (!record->entry->is_counted)
    leave_allocator (lane, record, call);
  else if (unlikely (!fast_leave (lane, record, call)))
    leave_slowly (call);
}

const struct allocs_hooks hooks_table = { .size = sizeof hooks_table,
                                          .abi = ALLOCS_ABI_VERSION,
                                          .enter = enter,
                                          .leave = leave };
