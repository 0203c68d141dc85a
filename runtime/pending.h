/* SPDX-License-Identifier: MIT */
/* The site that a thread said it was about to call from: taken once, and
   believed only where it speaks of the callee that was reached.  */

#ifndef RUNTIME_PENDING_H
#define RUNTIME_PENDING_H

#include "source.h"
#include "thread-state.h"

/* What was reached.  */
struct reached
{
  uint32_t key; /* of its name */
  uint8_t role;
  bool is_preload; /* a member of the malloc family: another's site will do,
                      optimizers make calloc of malloc, malloc of realloc */
  const void *function, *address; /* that a pointer to it may be equal to */
};

/* Where a call that reached REACHED comes from, by what is pending now, or by
   its return address.  */
static inline struct source
pending_source (const struct reached *reached, uintptr_t caller)
{
  const struct allocs_site *site = thread_state.pending;
  struct source by_address = { NULL, caller, false };
  if (!site)
    return by_address;
  if (site->flags & ALLOCS_SITE_INDIRECT)
    {
      const void *target = thread_state.target;
      bool is_ours = target == reached->function || target == reached->address;
      return is_ours ? (struct source){ site, caller, false } : by_address;
    }
  if (site->key == reached->key)
    return (struct source){ site, caller, true };
  bool will_do = reached->is_preload && site->flags & ALLOCS_SITE_PRELOAD
                 && (site->role == reached->role
                     || (site->role == ALLOCS_ROLE_RESIZE
                         && reached->role == ALLOCS_ROLE_ALLOC));
  return will_do ? (struct source){ site, caller, false } : by_address;
}

/* The same; a site is good for one call.  */
static inline struct source
pending_take (const struct reached *reached, uintptr_t caller)
{
  struct source source = pending_source (reached, caller);
  thread_state.pending = NULL;
  thread_state.target = NULL;
  return source;
}

#endif
