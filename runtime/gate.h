/* SPDX-License-Identifier: MIT */
/* Every event enters and leaves here.  Whatever is unusual about the thread or
   the process is dealt with: the first event of a process, of a thread, of a
   forked child; a thread that is dying; a signal handler that interrupts an
   event.  */

#ifndef RUNTIME_GATE_H
#define RUNTIME_GATE_H

#include "thread.h"

struct thread *gate_unusual (struct lane *lane);
void gate_leave_orphan (void);

/* Begin an event.  NULL: it is not recorded (and is counted as missed, if it
   should have been).  The thread may be thread_orphan, which has no
   records.  */
static inline struct thread *
gate_enter (void)
{
  struct lane *lane = thread_lane ();
  if (unlikely (lane->limit < LANE_CLOSED || lane->in_index))
    return gate_unusual (lane);
  lane_enter_event (lane);
  return lane->thread;
}

static inline void
gate_leave (struct thread *thread)
{
  platform_compiler_barrier ();
  if (unlikely (thread->special & THREAD_ORPHAN))
    gate_leave_orphan ();
  else
    thread->lane->limit = thread_limit (thread);
}

#endif
