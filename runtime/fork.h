/* SPDX-License-Identifier: MIT */
/* A child that goes on with the program of its parent.  */

#ifndef RUNTIME_FORK_H
#define RUNTIME_FORK_H

#include <stdbool.h>

#include "thread.h"

/* Ask for fork's handlers.  May allocate.  */
void fork_start (void);

/* At the first event of a forked process, of the thread with LANE: give it a
   profile and lanes of its own.  False: it stays passive.  */
bool fork_join (struct lane *lane);

#endif
