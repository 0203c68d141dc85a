/* SPDX-License-Identifier: MIT */
/* The smallest runtime that compiled code can meet: it wakes a module, counts
   what reaches its hooks, and answers as it is told.  */

#ifndef SMALL_RUNTIME_H
#define SMALL_RUNTIME_H

#include <allocs/hooks.h>
#include <allocs/module.h>

/* What enter answers.  */
extern enum allocs_verdict small_verdict;

/* The last call that entered and the last that left, and how many did.  */
extern struct allocs_call small_entered, small_left;
extern int small_enters, small_leaves;

/* The thread state of the calling thread.  */
struct allocs_state *small_state (void);

/* Wake MODULE.  */
void small_wake (struct allocs_module *module);

#endif
