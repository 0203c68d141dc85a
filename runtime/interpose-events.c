/* SPDX-License-Identifier: MIT */
/* The events of the base allocator, where the fast paths in interpose.c do not
   do.  Its blocks are at level 0.  */

#include "contexts.h"
#include "counters.h"
#include "events.h"
#include "gate.h"
#include "interpose.h"
#include "modules.h"
#include "pending.h"
#include "records.h"

/* What is known of each member; made when it is first called.  */
static struct entry *entries[FAMILY_SIZE];
static uint32_t instance;

static const struct
{
  const char *name, *signature;
} members[FAMILY_SIZE] = {
#define FAMILY(name, role, key, signature)                                    \
  [FAMILY_##name] = { #name, signature },
#include "family.def"
#undef FAMILY
};

/* What a call of each member reaches; the addresses are those that the program
   knows.  */
const struct reached interpose_reached[FAMILY_SIZE] = {
#define FAMILY(name, role, key, signature)                                    \
  [FAMILY_##name] = { key, ALLOCS_ROLE_##role, true, (const void *)(name),    \
                      (const void *)(name) },
#include "family.def"
#undef FAMILY
};

static struct entry *
make_entry (enum family member)
{
  struct entry *entry = identities_base_entry (
      member, members[member].name, interpose_reached[member].role,
      members[member].signature, modules_number (base_function ()));
  if (entry)
    {
      entry->level = 1;
      instance = entry->instance;
    }
  __atomic_store_n (&entries[member], entry, __ATOMIC_RELEASE);
  return entry;
}

uint32_t
interpose_instance (void)
{
  return instance;
}

static struct entry *
entry_of (enum family member)
{
  struct entry *entry = __atomic_load_n (&entries[member], __ATOMIC_ACQUIRE);
  return likely (entry) ? entry : make_entry (member);
}

/* Begin an event of the family; NULL: not to be recorded.  */
static struct thread *
begin (uintptr_t stack)
{
  if (!base_find () || thread_lane ()->limit == LANE_CLOSED)
    return NULL;
  struct thread *thread = gate_enter ();
  if (thread && thread->special & THREAD_CLOSED)
    {
      gate_leave (thread);
      return NULL;
    }
  if (thread)
    records_drop_dead (thread, stack);
  return thread;
}

uint32_t
interpose_context (enum family member, struct here here)
{
  struct thread *thread = begin (here.stack);
  struct source source
      = pending_take (&interpose_reached[member], (uintptr_t)here.caller);
  if (!thread)
    return 0;
  struct entry *entry = entry_of (member);
  uint32_t context = entry ? contexts_child (thread, source, entry) : 0;
  gate_leave (thread);
  return context;
}

static void
begin_block (struct thread *thread, uint32_t context, void *p, size_t size)
{
  static const struct nest base_nest = { .level = 0 };
  struct object object
      = { .start = (uintptr_t)p, .size = size, .context = context };
  events_begin (thread, &base_nest, &object, base_extent (p, size));
}

void
interpose_allocated (uint32_t context, void *p, size_t size)
{
  struct thread *thread = gate_enter ();
  if (!thread)
    return;
  if (p)
    {
      begin_block (thread, context, p, size);
      counters_row (thread, context)->allocs++;
    }
  else
    counters_add (context, failures, 1);
  gate_leave (thread);
}

void *
interpose_unusual_block (uint32_t context, void *p, size_t size)
{
  interpose_allocated (context, p, size);
  return p;
}

void *
interpose_used_up (void *p)
{
  struct thread *thread = gate_enter ();
  if (!thread)
    return p;
  peak_check (thread->lane);
  gate_leave (thread);
  return p;
}

void
interpose_freed (uint32_t context, void *p)
{
  struct thread *thread = gate_enter ();
  struct object old;
  if (!thread)
    return;
  if (!p)
    counters_add (context, null_frees, 1);
  else
    {
      counters_row (thread, context)->frees++;
      if (!events_end (thread, 0, (uintptr_t)p, &old) && !base_owns_early (p))
        counters_add_header (unknown_frees, 1);
    }
  gate_leave (thread);
}

void
interpose_lift (struct resize *resize, void *old)
{
  struct thread *thread = gate_enter ();
  resize->has_old = false;
  if (!thread)
    return;
  resize->has_old = events_lift (thread, 0, (uintptr_t)old, &resize->old);
  if (!resize->has_old)
    counters_add_header (unknown_frees, 1);
  gate_leave (thread);
}

static void
resize_done (struct thread *thread, const struct resize *resize, void *old,
             void *p, size_t size)
{
  static const struct nest base_nest = { .level = 0 };
  struct allocs_profile_thread_row *row
      = counters_row (thread, resize->context);
  if (old)
    row->resizes++;
  else
    row->allocs++;
  struct object new
      = { .start = (uintptr_t)p, .size = size, .context = resize->context };
  if (resize->has_old)
    events_lay_down (thread, 0, &resize->old, &base_nest, &new,
                     base_extent (p, size));
  else
    begin_block (thread, resize->context, p, size);
}

void
interpose_resized (struct resize *resize, void *old, void *p, size_t size)
{
  struct thread *thread = gate_enter ();
  if (!thread)
    return;
  if (p)
    resize_done (thread, resize, old, p, size);
  else if (old && !size)
    {
      counters_row (thread, resize->context)->frees++;
      if (resize->has_old)
        events_lifted_ended (thread, 0, &resize->old);
    }
  else
    {
      counters_add (resize->context, failures, 1);
      if (resize->has_old)
        events_lay_back (thread, 0, &resize->old,
                         base_extent (old, resize->old.size));
    }
  gate_leave (thread);
}
