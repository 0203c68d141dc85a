/* SPDX-License-Identifier: MIT */
/* The site that a thread said it was about to call from: taken once, and believed
   only where it speaks of the callee that was reached.  */

#ifndef RUNTIME_PENDING_H
#define RUNTIME_PENDING_H

#include "source.h"
#include "thread-state.h"

/* What was reached.  */
struct reached
{
  uint32_t key;   /* of its name */
  uint8_t role;
  bool is_preload; /* a member of the malloc family: another's site will do,
                      optimizers make calloc of malloc, malloc of realloc */
  const void *function, *address; /* that a pointer to it may be equal to */
};

static inline struct source
pending_take (const struct reached *reached, uintptr_t caller)
{
  const struct allocs_site *site = thread_state.pending;
  const void *target = thread_state.target;
  thread_state.pending = NULL;
  thread_state.target = NULL;
  if (!site)
    return (struct source){ NULL, caller, false };
  if (site->flags & ALLOCS_SITE_INDIRECT)
    {
      if (target != reached->function && target != reached->address)
        return (struct source){ NULL, caller, false };
      return (struct source){ site, caller, false };
    }
  if (site->key == reached->key)
    return (struct source){ site, caller, true };
  if (reached->is_preload && site->flags & ALLOCS_SITE_PRELOAD
      && (site->role == reached->role
          || (site->role == ALLOCS_ROLE_RESIZE
              && reached->role == ALLOCS_ROLE_ALLOC)))
    return (struct source){ site, caller, false };
  return (struct source){ NULL, caller, false };
}

#endif
