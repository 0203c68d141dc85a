/* SPDX-License-Identifier: MIT */
/* The unusual ways into an event, and the end of threads.

   A thread ends for us in the last round of its destructors: those of others
   free memory, and the C library goes on freeing after all of them.  From then
   on its events go to the orphan, one at a time.  */

#include "gate.h"

#include <errno.h>
#include <limits.h>
#include <pthread.h>

#include "counters.h"
#include "fork.h"
#include "lock.h"
#include "modules.h"
#include "records.h"
#include "start.h"

static pthread_key_t key;
static bool has_key;

/* The function of THREAD has been left, in whatever way.  */
static void
leave_all (struct thread *thread)
{
  if (!records_any (thread) || !gate_enter ())
    return;
  records_drop_below (thread, UINTPTR_MAX);
  gate_leave (thread);
}

static void
thread_ends (void *data)
{
  struct thread *thread = data;
  leave_all (thread);
  if (++thread->rounds < PTHREAD_DESTRUCTOR_ITERATIONS
      && !pthread_setspecific (key, thread))
    return;
  if (!gate_enter ())
    return;
  counters_fold (thread);
  thread_death (thread);
}

void
gate_start (void)
{
  has_key = !pthread_key_create (&key, thread_ends);
}

/* To ask for the destructor may allocate: an event of its own.  */
static void
ask_for_end (struct thread *thread)
{
  int saved = errno;
  thread->lane->limit = thread_limit (thread);
  if (has_key)
    pthread_setspecific (key, thread);
  thread->lane->limit = LANE_INSIDE;
  errno = saved;
}

static struct thread *
enter_orphan (void)
{
  thread_set_lane (&lane_busy);
  lock_take (LOCK_ORPHAN);
  thread_use_orphan (true);
  return thread_orphan;
}

void
gate_leave_orphan (void)
{
  thread_use_orphan (false);
  lock_drop (LOCK_ORPHAN);
  thread_set_lane (&lane_dead);
}

static struct thread *
enter_newborn (void)
{
  thread_set_lane (&lane_busy);
  /* Where modules have gone, a site that is pending may have gone, too.  */
  if (modules_generation ())
    thread_state.pending = NULL;
  struct thread *thread = thread_birth ();
  if (!thread)
    return enter_orphan ();
  ask_for_end (thread);
  return thread;
}

/* The first event of a forked process.  */
static bool
enter_forked (struct lane *lane)
{
  thread_set_lane (&lane_busy);
  bool done = fork_join (lane);
  thread_set_lane (lane);
  return done;
}

struct thread *
gate_unusual (struct lane *lane)
{
  if (lane != &lane_busy)
    {
      if (!start_is_active ())
        return NULL;
      if (!thread_same_process ())
        {
          if (!enter_forked (lane))
            return NULL;
          /* Its lane is good again, and inside this event.  */
          if (lane->thread)
            return lane->thread;
        }
      if (lane == &lane_unborn)
        return enter_newborn ();
      if (lane == &lane_dead)
        return enter_orphan ();
    }
  if (thread_same_process ())
    counters_add_header (missed, 1);
  return NULL;
}
