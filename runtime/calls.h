/* SPDX-License-Identifier: MIT */
/* What the beginning and the end of an entry mean, by its role.  hooks.c has
   made or found the record.  */

#ifndef RUNTIME_CALLS_H
#define RUNTIME_CALLS_H

#include "records.h"

/* CALL of ENTRY in CONTEXT begins.  RECORD is NULL if there is none: then all
   is done now that can be.  */
void calls_begin (struct thread *thread, struct record *record,
                  struct entry *entry, const struct allocs_call *call,
                  uint32_t context);

/* CALL, whose record is RECORD, is done.  */
void calls_end (struct thread *thread, struct record *record,
                const struct allocs_call *call);

#endif
