/* SPDX-License-Identifier: MIT */
/* The entries that are running in a thread, newest last.

   A record bears the address of its call, which lies in the frame of the entry;
   when the stack is seen in use at or above it, longjmp or an exception has left
   the entry, and what it had begun is undone.  Stacks that the program switches
   between by itself confuse this; signal stacks do not.  */

#ifndef RUNTIME_RECORDS_H
#define RUNTIME_RECORDS_H

#include "identities.h"
#include "thread.h"

/* Push a record for CALL of ENTRY from SOURCE, which runs in CONTEXT; NULL: too
   deep.  The thread's context is CONTEXT then.  */
struct record *records_push (struct thread *thread, struct allocs_call *call,
                             struct entry *entry, struct source source,
                             uint32_t context);

/* The record of CALL, now the newest; NULL: there is none.  */
struct record *records_find (struct thread *thread,
                             const struct allocs_call *call);

/* The newest, or NULL.  */
struct record *records_newest (struct thread *thread);

/* Drop the newest, whose event is finished.  */
void records_pop (struct thread *thread);

/* What RECORD took out of the index is there again: its entry has failed, or was
   left by a longjmp.  */
void records_undo (struct thread *thread, struct record *record);

/* Drop those that are dead, now that the stack is in use at ADDRESS.  */
void records_drop_dead (struct thread *thread, uintptr_t address);

/* The program leaves all frames below TARGET.  */
void records_drop_below (struct thread *thread, uintptr_t target);

/* Whether ENTRY is one that allocates or frees objects of an allocator.  */
bool records_counts_objects (const struct entry *entry);

#endif
