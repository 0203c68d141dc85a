/* SPDX-License-Identifier: MIT */
/* The high-water mark of the bytes that are live at level 0, and what each
   context had at that moment.

   Each thread is granted room: so many bytes it may allocate without asking.
   All rooms together are no more than what is missing to the next step above
   the mark, so the mark is never passed by more than a step.  */

#ifndef RUNTIME_PEAK_H
#define RUNTIME_PEAK_H

#include "thread.h"

/* LANE has used up its room: see whether there were ever so many bytes, and
   grant new room.  */
void peak_check (struct lane *lane);

/* The thread of LANE ends; its bytes live on.  */
void peak_fold (struct lane *lane);

/* In a forked child: begin with LIVE bytes; no peak was taken yet.  */
void peak_begin (uint64_t live);

#endif
