/* SPDX-License-Identifier: MIT */
/* The birth and death of threads, as the runtime sees them, and the list of
   all.  Nothing of a thread is ever unmapped: others look at lanes without a
   lock.  What a dead thread leaves is given to the next.  */

#include "thread.h"

#include "lock.h"
#include "memory.h"
#include "profile.h"

#define LANES_BYTES PLATFORM_PAGE

struct lane lane_unborn, lane_dead, lane_busy = { .limit = LANE_INSIDE };

_Thread_local struct allocs_state thread_state
    = { .hooks = &hooks_table, .runtime1 = (uintptr_t)&lane_unborn };

struct thread *thread_orphan;

/* Guarded by LOCK_THREADS, but FIRST is read without.  */
static struct thread *first, *free_threads;
static struct lane *lanes; /* the next lane that nobody has */
static unsigned lanes_left;
static uint32_t born; /* threads with a lane; the orphan while it is used */
static bool begin_closed;

/* Of row tables by size: 256, 1024, 4096 rows.  */
#define ROW_SIZES 3
static struct allocs_profile_thread_row *free_rows[ROW_SIZES];

/* The first of all lanes is nobody's; its thread is set as long as nobody
   forked.  */
static struct lane *witness;

static struct lane *
lane_new_locked (void)
{
  if (!lanes_left)
    {
      lanes = platform_map (LANES_BYTES);
      if (!lanes)
        return NULL;
      /* Kernels that cannot do it leave it to fork's handlers.  */
      platform_wipe_on_fork (lanes, LANES_BYTES);
      lanes_left = LANES_BYTES / sizeof *lanes;
    }
  lanes_left--;
  return lanes++;
}

static unsigned
row_size (uint32_t count)
{
  return count == THREAD_FIRST_ROWS ? 0 : count == THREAD_MAX_ROWS ? 2 : 1;
}

/* Free tables are chained through their first row, whose context stays 0.  */
static struct allocs_profile_thread_row *
rows_new_locked (uint32_t count)
{
  struct allocs_profile_thread_row **head = &free_rows[row_size (count)];
  struct allocs_profile_thread_row *rows = *head;
  if (!rows)
    return profile_thread_rows (count);
  *head = (void *)(uintptr_t)rows->bytes;
  rows->bytes = 0;
  return rows;
}

static void
rows_free_locked (struct thread *thread)
{
  struct allocs_profile_thread_row **head
      = &free_rows[row_size (thread->row_count)];
  if (thread->rows)
    {
      thread->rows->bytes = (uintptr_t)*head;
      *head = thread->rows;
    }
  thread->rows = NULL;
}

static bool
rows_make_locked (struct thread *thread, uint32_t count)
{
  struct allocs_profile_thread_row *rows = rows_new_locked (count);
  if (!rows)
    return false;
  rows_free_locked (thread);
  thread->rows = rows;
  thread->row_count = count;
  return true;
}

/* All of the lane but its limit.  */
static void
fill_lane (struct thread *thread, uint32_t context)
{
  struct lane *lane = thread->lane;
  lane->thread = thread;
  lane->context = context;
  lane->room = lane->granted = 0;
  lane->in_index = 0;
  lane->rows = thread->rows;
  lane->mask = (thread->row_count - 1) * sizeof *lane->rows;
}

bool
thread_new_rows (struct thread *thread, uint32_t count)
{
  lock_take (LOCK_THREADS);
  bool done = rows_make_locked (thread, count);
  lock_drop (LOCK_THREADS);
  thread->lane->rows = thread->rows;
  thread->lane->mask = (thread->row_count - 1) * sizeof *thread->rows;
  return done;
}

static struct thread *
thread_new_locked (void)
{
  struct thread *thread = free_threads;
  if (thread)
    {
      free_threads = thread->next_free;
      return thread;
    }
  thread = memory_get (sizeof *thread);
  if (thread)
    thread->lane = lane_new_locked ();
  if (!thread || !thread->lane)
    return NULL;
  thread->lane->limit = LANE_INSIDE;
  thread->next = first;
  /* Whoever refines a page reads the list after a full barrier; so does the
     thread read the page after this.  */
  __atomic_store_n (&first, thread, __ATOMIC_SEQ_CST);
  __atomic_thread_fence (__ATOMIC_SEQ_CST);
  return thread;
}

static void
release_locked (struct thread *thread)
{
  thread->state = NULL;
  thread->next_free = free_threads;
  free_threads = thread;
}

static struct thread *
thread_make_locked (struct allocs_state *state)
{
  struct thread *thread = thread_new_locked ();
  if (thread && !rows_make_locked (thread, THREAD_FIRST_ROWS))
    {
      release_locked (thread);
      return NULL;
    }
  if (!thread)
    return NULL;
  fill_lane (thread, 1);
  thread->special = begin_closed ? THREAD_CLOSED : 0;
  thread->state = state;
  thread->instance = thread->rounds = 0;
  thread->newest = thread->records;
  thread->newest->call = (struct allocs_call *)LANE_OPEN;
  return thread;
}

bool
thread_start (bool closed)
{
  begin_closed = closed;
  lock_take (LOCK_THREADS);
  witness = lane_new_locked ();
  if (witness)
    thread_orphan = thread_make_locked (NULL);
  if (thread_orphan)
    {
      thread_orphan->special |= THREAD_ORPHAN;
      witness->thread = thread_orphan;
    }
  lock_drop (LOCK_THREADS);
  return thread_orphan;
}

struct thread *
thread_birth (void)
{
  lock_take (LOCK_THREADS);
  struct thread *thread = thread_make_locked (&thread_state);
  if (thread)
    __atomic_add_fetch (&born, 1, __ATOMIC_SEQ_CST);
  lock_drop (LOCK_THREADS);
  if (thread)
    thread->lane->limit = LANE_INSIDE;
  thread_set_lane (thread ? thread->lane : &lane_dead);
  return thread;
}

/* An ended thread, whose rows are empty, and all that it had can be had.  */
static void
retire_locked (struct thread *thread)
{
  rows_free_locked (thread);
  thread->lane->rows = NULL;
  thread->lane->limit = LANE_INSIDE;
  release_locked (thread);
  __atomic_sub_fetch (&born, 1, __ATOMIC_SEQ_CST);
}

void
thread_death (struct thread *thread)
{
  thread_set_lane (&lane_busy);
  lock_take (LOCK_THREADS);
  retire_locked (thread);
  lock_drop (LOCK_THREADS);
  thread_set_lane (&lane_dead);
}

void
thread_use_orphan (bool use)
{
  __atomic_add_fetch (&born, use ? 1 : -1u, __ATOMIC_SEQ_CST);
}

struct thread *
thread_first (void)
{
  return __atomic_load_n (&first, __ATOMIC_SEQ_CST);
}

bool
thread_is_alone (void)
{
  return __atomic_load_n (&born, __ATOMIC_SEQ_CST) <= 1;
}

void
thread_forget_pending (uintptr_t start, uintptr_t end)
{
  lock_take (LOCK_THREADS);
  for (struct thread *thread = first; thread; thread = thread->next)
    if (thread->state
        && (uintptr_t)thread->state->pending - start < end - start)
      thread->state->pending = NULL;
  lock_drop (LOCK_THREADS);
}

bool
thread_same_process (void)
{
  return witness->thread;
}

void
thread_before_fork (void)
{
  struct lane *lane = thread_lane ();
  if (!lane->thread)
    return;
  lane->thread->saved_context = lane->context;
  lane->thread->saved_limit = lane->limit;
}

void
thread_wipe (void)
{
  if (!witness->thread)
    return;
  for (struct thread *thread = first; thread; thread = thread->next)
    *thread->lane = (struct lane){ .limit = LANE_BLOCKED };
  witness->thread = NULL;
}

void
thread_forked (const struct lane *lane)
{
  /* No lock: it may be held by what a signal handler that forked
     interrupted.  */
  for (struct thread *thread = first; thread; thread = thread->next)
    {
      thread->lane->limit = LANE_INSIDE;
      if (thread == thread_orphan)
        fill_lane (thread, 1);
      else if (thread->lane == lane)
        fill_lane (thread, thread->saved_context);
      else if (thread->state)
        retire_locked (thread);
    }
  witness->thread = thread_orphan;
}
