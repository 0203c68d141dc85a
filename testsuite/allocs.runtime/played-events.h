/* SPDX-License-Identifier: MIT */
/* Calls of entries as events alone: what compiled code tells of a call, without
   a function that is called.  Objects are where the test says.

   EVENT_RULE (arena_alloc, 2001, arena, "(CZ)p", ALLOC, ALLOCATOR, 0, 0, 0)

   is the rule and the entry, which has the key 2001, of a function of
   allocator_arena with FLAGS, and operands that are COMPUTED, some of them
   LATE; EVENT_SITE is a site that calls it at LINE.  */

#ifndef PLAYED_EVENTS_H
#define PLAYED_EVENTS_H

#include <stdbool.h>

#include "played.h"

#define EVENT_RULE(name, key, allocator, signature, role, kind, flags,        \
                   computed, late)                                            \
  PLAYED_RULE (name, #allocator, #name, signature, role, kind);               \
  PLAYED_COMPUTED_ENTRY (name, role, key, #name, name, allocator, flags,      \
                         computed, late)

#define EVENT_SITE(name, role, key, line, rule)                               \
  PLAYED_SITE (name, role, key, 0, "program", line, rule)

/* CALL of ENTRY from SITE begins; whether it must end, too.  */
static inline bool
event_begin (const struct allocs_site *site, const struct allocs_entry *entry,
             struct allocs_call *call)
{
  struct allocs_state *state = played_state ();
  if (!state)
    return false;
  *(const struct allocs_site *volatile *)&state->pending = site;
  *(void *volatile *)&state->caller = __builtin_return_address (0);
  call->entry = entry;
  bool proceeds = state->hooks->enter (call) == ALLOCS_PROCEED;
  /* The body has seen that the call is its own.  */
  *(volatile uintptr_t *)&state->reenter = 0;
  return proceeds;
}

static inline void
event_end (struct allocs_call *call, uintptr_t result)
{
  call->result = result;
  played_state ()->hooks->leave (call);
}

/* ENTRY is called from SITE with the operands in OPERANDS, and returns
   RESULT.  */
static __attribute__ ((noinline)) void
event (const struct allocs_site *site, const struct allocs_entry *entry,
       struct allocs_call operands, uintptr_t result)
{
  struct allocs_call call = operands;
  if (event_begin (site, entry, &call))
    event_end (&call, result);
}

/* EVENT (site_a, entry_f, result, .pool = p, .bytes = 10)  */
#define EVENT(site, entry, result, ...)                                       \
  event (&(site), &(entry), (struct allocs_call){ __VA_ARGS__ },      \
         (uintptr_t)(result))

#endif
