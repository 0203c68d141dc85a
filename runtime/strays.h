/* SPDX-License-Identifier: MIT */
/* Objects that have no slot: very large ones, and small ones whose page could
   not be refined.  They are few; all functions take LOCK_OBJECTS.  */

#ifndef RUNTIME_STRAYS_H
#define RUNTIME_STRAYS_H

#include "thread.h"

bool strays_add (unsigned level, const struct object *object);
bool strays_take (unsigned level, uintptr_t start, struct object *ret_object);
bool strays_find (unsigned level, uintptr_t address,
                  struct object *ret_object);
/* The first that begins in [START, END).  */
bool strays_next (unsigned level, uintptr_t start, uintptr_t end,
                  struct object *ret_object);
/* The same object has another context or pool.  */
void strays_change (unsigned level, const struct object *object);
void strays_mark_inner (unsigned level, uintptr_t start);
/* Whether any is of a level above 0.  */
bool strays_any_inside (void);
void strays_each (void (*visit) (unsigned level, const struct object *object));

#endif
