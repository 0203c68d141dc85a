/* SPDX-License-Identifier: MIT */
/* What happens over a fork.

   Before, all locks are taken, by rank, so that the child finds whole tables.
   The child writes nothing until its first event: the profile that it has
   mapped is its parent's.  Then it gets a profile with the same items at the
   same addresses, and what is alive in its index counts as inherited.

   A child that was made without the handlers (a bare system call) cannot know
   what state the locks are in; it stays passive.  */

#include "fork.h"

#include <errno.h>
#include <pthread.h>

#include "counters.h"
#include "lock.h"
#include "message.h"
#include "objects.h"
#include "platform.h"
#include "pool-classes.h"
#include "pools.h"
#include "profile.h"
#include "records.h"
#include "start.h"
#include "thread.h"

static bool handled; /* the handlers have run in this child */
static uint64_t inherited_bytes;

/* Fork was called by a signal handler in the middle of an event of this
   thread, which goes on in both processes.  It holds no lock (lock.h).  */
static _Thread_local bool nested __attribute__ ((tls_model ("initial-exec")));

static bool
interrupts_event (const struct lane *lane)
{
  return lane->thread && (lane->limit < LANE_CLOSED || lane->in_index);
}

static bool
holds_all_locks (void)
{
  for (int rank = 0; rank < LOCK_RANKS; rank++)
    if (!lock_is_mine ((enum lock_rank)rank))
      return false;
  return true;
}

static void
before (void)
{
  struct lane *lane = thread_lane ();
  if (!thread_same_process ())
    return;
  nested = interrupts_event (lane);
  thread_before_fork ();
  /* Handlers that were asked for before ours run now, and may allocate.  */
  if (lane->thread)
    lane->limit = LANE_INSIDE;
  for (int rank = 0; rank < LOCK_RANKS; rank++)
    lock_take ((enum lock_rank)rank);
}

static void
drop_all_locks (void)
{
  for (int rank = LOCK_RANKS; rank-- > 0;)
    lock_drop ((enum lock_rank)rank);
}

static void
after_in_parent (void)
{
  struct lane *lane = thread_lane ();
  if (!holds_all_locks ())
    return;
  drop_all_locks ();
  if (lane->thread)
    lane->limit = lane->thread->saved_limit;
}

static void
after_in_child (void)
{
  int saved = errno;
  thread_wipe ();
  if (holds_all_locks ())
    drop_all_locks ();
  for (int rank = 0; rank < LOCK_RANKS; rank++)
    lock_forget_others ((enum lock_rank)rank);
  handled = true;
  /* The event that was interrupted holds pointers into the profile: it must
     be the child's when it goes on.  */
  struct lane *lane = thread_lane ();
  if (nested && fork_join (lane) && lane->thread)
    lane->limit = lane->thread->saved_limit;
  errno = saved;
}

void
fork_start (void)
{
  pthread_atfork (before, after_in_parent, after_in_child);
}

/* Count what is alive in the index.  */
static void
inherit (unsigned level, const struct object *object)
{
  struct object parent;
  struct allocs_profile_row *row = profile_row (object->context);
  row->inherited_bytes += object->size;
  row->inherited_objects++;
  if (object->pool)
    {
      row = profile_row (pools_at (object->pool)->row);
      row->inherited_bytes += object->size;
      row->inherited_objects++;
    }
  if (!level)
    inherited_bytes += object->size;
  else if (objects_find (thread_orphan->lane, level - 1, object->start,
                         &parent))
    profile_row (parent.context)->inner_bytes += object->size;
}

/* What an entry of THREAD is just resizing is alive, though not in the index:
   the entry goes on in the child.  */
static void
inherit_lifted (struct thread *thread)
{
  for (struct record *r = thread->newest; r > thread->records; r--)
    if (r->has_old && r->entry->role == ALLOCS_ROLE_RESIZE)
      inherit (r->level, &r->old);
}

bool
fork_join (struct lane *lane)
{
  if (!handled || !profile_renew ())
    {
      start_passive ();
      return false;
    }
  handled = false;
  thread_forked (lane);
  inherited_bytes = 0;
  pool_classes_forked ();
  objects_each (inherit);
  if (lane->thread)
    inherit_lifted (lane->thread);
  peak_begin (inherited_bytes);
  platform_barrier_setup ();
  return true;
}
