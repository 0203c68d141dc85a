/* SPDX-License-Identifier: MIT */
/* Calls that work on pools, and those that hand objects on.  */

#ifndef RUNTIME_CALLS_POOLS_H
#define RUNTIME_CALLS_POOLS_H

#include "records.h"

/* CALL of ENTRY, with one of these roles, begins.  RECORD may be NULL.  */
void calls_pools_begin (struct thread *thread, struct record *record,
                        const struct entry *entry,
                        const struct allocs_call *call);

/* CALL, whose record is RECORD, is done; false: it failed.  */
bool calls_pools_end (struct thread *thread, const struct record *record,
                      const struct allocs_call *call);

#endif
