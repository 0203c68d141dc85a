/* SPDX-License-Identifier: MIT */
/* What the runtime keeps for each thread.

   The *lane* is the cache line that the fast paths of malloc and free touch.
   Its LIMIT alone says whether they may be taken: they may while the stack
   pointer is below it.  A live record sets it to its address (a call whose
   stack is not below that means that the record is dead), everything unusual
   to a small number, see enum lane_limit.  A thread that had no event yet has
   the lane `unborn', one that ended `dead', and one that cannot use its lane
   for a moment `busy': a signal handler that comes then finds it inside an
   event.

   IN_INDEX is not 0 while the thread uses slots of the index of objects: it is
   where the stack was.  Fast paths may be nested, by signal handlers.

   Lanes read as zero in a forked child, so that not even a child that was made
   without fork's handlers writes to the counters of its parent.  */

#ifndef RUNTIME_THREAD_H
#define RUNTIME_THREAD_H

#include <allocs/profile.h>
#include <stdbool.h>

#include "platform.h"
#include "source.h"
#include "thread-state.h"

struct entry;

enum lane_limit
{
  LANE_BLOCKED, /* unborn, dead, forked */
  LANE_INSIDE,  /* in an event */
  LANE_CLOSED   /* malloc's family is not tracked: it is not to be, or the base
                   allocator is running */
};

#define LANE_OPEN UINTPTR_MAX /* no record */

struct lane
{
  volatile uintptr_t limit;
  uint32_t context; /* that is current */
  uint32_t mask;    /* of the offset, in bytes, of a row in ROWS */
  volatile uintptr_t in_index;
  struct allocs_profile_thread_row *rows; /* NULL: unborn, dead, forked */
  /* How many bytes the thread may allocate at level 0 before it has to look
     whether there were ever so many; what it frees is added.  GRANTED is the
     sum of what it got, so GRANTED - ROOM bytes are the thread's.  */
  int64_t room, granted;
  struct thread *thread;
} __attribute__ ((aligned (128)));

/* What enter took out of the index, for the case that it comes back.  */
struct object
{
  uintptr_t start;
  size_t size;
  uint32_t context;
  uint32_t pool; /* its number; 0: none */
  bool has_inner;
};

/* An entry that is running.  */
struct record
{
  struct allocs_call *call; /* in the entry's frame; LANE_OPEN: the sentinel */
  struct entry *entry;
  struct source source;
  uintptr_t pointer; /* of a free or resize: what it works on */
  struct object old; /* that object, taken out of the index */
  uint32_t level;    /* of OLD; only if HAS_OLD */
  bool has_old;
  uint32_t context;  /* while it runs */
  uint32_t before;   /* the context that it was called in */
  uint32_t instance; /* of the newest allocator among the records before */
  uintptr_t reenter; /* the thread's word, before */
};

/* Deeper calls go on without a record; see enter.  The first is the sentinel:
   its call is beyond the end of any stack.  */
#define THREAD_RECORDS 1024

/* A way through the tree of contexts that was taken: from PARENT, by the site
   or return address and the entry in KEY, to CHILD.  */
struct route
{
  uint64_t key;
  uint32_t parent, child;
};

#define THREAD_ROUTES 1024

enum thread_special
{
  THREAD_CLOSED = 1,  /* malloc's family is not tracked */
  THREAD_IN_BASE = 2, /* the base allocator runs, and may call itself */
  THREAD_ORPHAN = 4   /* stands in for threads without a lane */
};

struct thread
{
  struct thread *next;      /* of all that were ever made */
  struct thread *next_free; /* of those that no thread has */
  struct lane *lane;
  struct allocs_state *state; /* of the thread; NULL if no thread has it */
  struct record *newest;      /* the first if none runs */
  uint32_t instance;          /* of the newest allocator among them */
  uint32_t conflicts;         /* of rows, since the table was made */
  uint32_t rounds;            /* of destructors that the ending thread ran */
  uint32_t generation;        /* of the addresses in ROUTES */
  uint32_t special;           /* enum thread_special */
  bool stuck;                 /* did not come out of the index last time */
  struct allocs_profile_thread_row *rows; /* as in the lane */
  uint32_t row_count;
  volatile uintptr_t event_stack; /* where the event that runs has begun */
  uint32_t saved_context; /* of the lane, over a fork */
  uintptr_t saved_limit;
  struct route routes[THREAD_ROUTES];
  struct record records[THREAD_RECORDS + 1];
};

/* The lanes of threads that have none.  */
extern struct lane lane_unborn, lane_dead,
    lane_busy __attribute__ ((visibility ("hidden")));

static inline struct lane *
thread_lane (void)
{
  return (struct lane *)thread_state.runtime1;
}

/* Begin to use slots.  What this returns is for the end.  */
static inline uintptr_t
lane_enter_index (struct lane *lane)
{
  uintptr_t before = lane->in_index;
  lane->in_index = platform_stack ();
  platform_compiler_barrier ();
  return before;
}

static inline void
lane_leave_index (struct lane *lane, uintptr_t before)
{
  __atomic_store_n (&lane->in_index, before, __ATOMIC_RELEASE);
}

/* Begin an event.  A signal handler that comes in the middle, and leaves by a
   longjmp, must find where this event has begun; one that comes before the
   event, and goes, has left there what is its own.  */
static inline void
lane_enter_event (struct lane *lane)
{
  uintptr_t stack = platform_stack ();
  lane->thread->event_stack = stack;
  lane->limit = LANE_INSIDE;
  lane->thread->event_stack = stack;
  platform_compiler_barrier ();
}

/* The one that stands in for threads that are dying, or for which there was no
   memory; guarded by LOCK_ORPHAN.  */
extern struct thread *thread_orphan;

static inline void
thread_set_lane (struct lane *lane)
{
  platform_compiler_barrier ();
  thread_state.runtime1 = (uintptr_t)lane;
  platform_compiler_barrier ();
}

/* Once, at the start; false: no memory.  CLOSED: threads begin that way.  */
bool thread_start (bool closed);

/* Give the calling thread, which is unborn and busy, a lane; NULL: it cannot
   have one, and is dead.  */
struct thread *thread_birth (void);
/* The calling thread ends; its counters are folded.  */
void thread_death (struct thread *thread);
/* The calling thread begins to stand in for one without a lane, or stops;
   holds LOCK_ORPHAN.  */
void thread_use_orphan (bool use);

/* All that were ever made; read without a lock.  */
struct thread *thread_first (void);
/* Whether no other thread has a lane.  */
bool thread_is_alone (void);

/* What LIMIT has to be while no event runs.  */
static inline uintptr_t
thread_limit (const struct thread *thread)
{
  if (unlikely (thread->special & (THREAD_CLOSED | THREAD_IN_BASE)))
    return LANE_CLOSED;
  return (uintptr_t)thread->newest->call;
}

/* Give THREAD an empty table of COUNT rows, where the old one has been folded.
   False: no memory, the old one stays.  */
#define THREAD_FIRST_ROWS 256
#define THREAD_MAX_ROWS 4096
bool thread_new_rows (struct thread *thread, uint32_t count);

/* Forget pending sites between START and END in all threads: their module
   goes.  */
void thread_forget_pending (uintptr_t start, uintptr_t end);

/* Whether this is the process that thread_start or thread_forked was called
   in, not one that was forked from it.  */
bool thread_same_process (void);
/* In a process that will fork: remember what its lane loses.  */
void thread_before_fork (void);
/* In the child: make sure that lanes read as zero.  */
void thread_wipe (void);
/* In the child, later: it is a process like others, and its other threads are
   gone.  LANE is the calling thread's.  */
void thread_forked (const struct lane *lane);

#endif
