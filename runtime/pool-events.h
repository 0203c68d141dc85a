/* SPDX-License-Identifier: MIT */
/* What happens to all objects of a pool at once.

   Every function is called inside an event of THREAD.  No lock is held while
   objects are looked for: who uses a pool in two threads while one of them
   resets it has other troubles, and does no harm here.  */

#ifndef RUNTIME_POOL_EVENTS_H
#define RUNTIME_POOL_EVENTS_H

#include "pools.h"
#include "thread.h"

/* The objects of pool N end; if FROM is not 0, those from there on in the order
   in which the pool handed memory out.  */
void pool_events_reset (struct thread *thread, uint32_t n, uintptr_t from);

/* Pool N ends with all objects and all pools below it.  */
void pool_events_destroy (struct thread *thread, uint32_t n);

/* Pool N, if that is not 0, was created so.  */
void pool_events_create (struct thread *thread, uint32_t n,
                         const struct pool_origin *origin);

/* Pool N gets another name, another parent (0: none).  */
void pool_events_rename (struct thread *thread, uint32_t n, const char *name);
void pool_events_move (struct thread *thread, uint32_t n, uint32_t parent);

/* The objects of pool N belong to pool TO now; pools below N stay there.  */
void pool_events_merge (struct thread *thread, uint32_t n, uint32_t to);

#endif
