/* SPDX-License-Identifier: MIT */
/* A reset or destroy takes place before the body runs, whose frees find nothing
   left to end; unless the body says whether it takes place at all.  All else
   takes place when the body has run.  */

#include "calls-pools.h"

#include "adoption.h"
#include "counters.h"
#include "operands.h"
#include "pool-events.h"

/* Whether what ENTRY does is known when it begins.  */
static bool
is_early (const struct entry *entry)
{
  return (entry->role == ALLOCS_ROLE_RESET
          || entry->role == ALLOCS_ROLE_DESTROY)
         && entry->result != 'i' && entry->result != 'b'
         && !(entry->late & ALLOCS_OPERAND_CONDITION);
}

static void
end_objects (struct thread *thread, const struct entry *entry,
             const struct allocs_call *call, uintptr_t pointer)
{
  uint32_t pool = pools_of (entry, operands_pool (entry, call));
  if (!pool)
    return;
  if (entry->role == ALLOCS_ROLE_DESTROY)
    pool_events_destroy (thread, pool);
  else
    pool_events_reset (thread, pool, pointer);
}

/* ENTRY is about to make a pool, perhaps where an older one seems to be.  */
static void
begin_create (struct thread *thread, struct record *record,
              const struct entry *entry, const struct allocs_call *call)
{
  bool is_known
      = entry->result != 'C' && !(entry->operands & ALLOCS_OPERAND_OUT);
  uint32_t old
      = is_known ? pools_find (entry, operands_pool (entry, call)) : 0;
  if (old)
    pool_events_destroy (thread, old);
  record->pointer = pools_newest ();
}

void
calls_pools_begin (struct thread *thread, struct record *record,
                   const struct entry *entry, const struct allocs_call *call)
{
  if (is_early (entry))
    end_objects (thread, entry, call, operands_pointer (entry, call));
  else if (!record)
    counters_add_header (missed, 1);
  else if (entry->role == ALLOCS_ROLE_CREATE)
    begin_create (thread, record, entry, call);
}

/* Where an older pool seems to be, that has ended, and nobody told us.  */
static bool
create (struct thread *thread, const struct record *record,
        const struct allocs_call *call)
{
  const struct entry *entry = record->entry;
  uintptr_t address = operands_new_pool (entry, call);
  if (!address)
    return false;
  uint32_t old = pools_find (entry, address);
  /* One that its creation has used already is no older.  */
  if (old && (int32_t)(pools_at (old)->born - (uint32_t)record->pointer) <= 0)
    pool_events_destroy (thread, old);
  uint32_t parent = pools_of (entry, operands_other_pool (entry, call));
  pool_events_create (thread, pools_of (entry, address),
                      &(struct pool_origin){ operands_text (entry, call),
                                             parent, entry->instance,
                                             record->context });
  return true;
}

/* What names one pool, and perhaps another.  */
static void
change (struct thread *thread, const struct entry *entry,
        const struct allocs_call *call)
{
  uint32_t pool = pools_of (entry, operands_pool (entry, call));
  uint32_t other = pools_of (entry, operands_other_pool (entry, call));
  if (!pool)
    return;
  if (entry->role == ALLOCS_ROLE_RENAME)
    pool_events_rename (thread, pool, operands_text (entry, call));
  else if (entry->role == ALLOCS_ROLE_MOVE)
    pool_events_move (thread, pool, other);
  else if (other)
    pool_events_merge (thread, pool, other);
}

static void
adopt (struct thread *thread, const struct record *record,
       const struct allocs_call *call)
{
  uintptr_t address = operands_result (record->entry, call);
  adoption_hand_over (thread, address ? address : record->pointer,
                      record->context);
}

bool
calls_pools_end (struct thread *thread, const struct record *record,
                 const struct allocs_call *call)
{
  const struct entry *entry = record->entry;
  if (entry->role == ALLOCS_ROLE_CREATE)
    return create (thread, record, call);
  if (operands_failed (entry, call))
    return false;
  if (entry->role == ALLOCS_ROLE_ADOPT)
    adopt (thread, record, call);
  else if (entry->role != ALLOCS_ROLE_RESET
           && entry->role != ALLOCS_ROLE_DESTROY)
    change (thread, entry, call);
  else if (!is_early (entry))
    end_objects (thread, entry, call, record->pointer);
  return true;
}
