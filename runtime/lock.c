/* SPDX-License-Identifier: MIT */
/* Futex locks.  WORD is 0: free, 1: taken, 2: taken, and somebody sleeps.  */

#include "lock.h"

#include "platform.h"
#include "thread-state.h"

struct lock
{
  uint32_t word;
  const void *owner; /* the thread's state; written by the owner only */
} __attribute__ ((aligned (64)));

static struct lock locks[LOCK_RANKS];

/* The address of the thread's own storage: no other thread has it.  */
static const void *
self (void)
{
  return &thread_state;
}

/* What the calling thread holds, a bit for each rank, and the signals that it
   had blocked before.  */
static _Thread_local struct
{
  unsigned held;
  uint64_t signals;
} mine __attribute__ ((tls_model ("initial-exec")));

static void
before_taking (enum lock_rank rank)
{
#ifdef ALLOCS_DEBUG
  if (mine.held >> rank)
    __builtin_trap ();
#endif
  if (!mine.held)
    mine.signals = platform_block_signals ();
  mine.held |= 1u << rank;
}

static void
after_dropping (enum lock_rank rank)
{
  mine.held &= ~(1u << rank);
  if (!mine.held)
    platform_set_signals (mine.signals);
}

static bool
take_if_free (enum lock_rank rank)
{
  uint32_t expected = 0;
  if (!__atomic_compare_exchange_n (&locks[rank].word, &expected, 1, false,
                                    __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
    return false;
  __atomic_store_n (&locks[rank].owner, self (), __ATOMIC_RELAXED);
  return true;
}

bool
lock_try (enum lock_rank rank)
{
  before_taking (rank);
  bool done = take_if_free (rank);
  if (!done)
    after_dropping (rank);
  return done;
}

void
lock_take (enum lock_rank rank)
{
  struct lock *lock = &locks[rank];
  before_taking (rank);
  if (take_if_free (rank))
    return;
  while (__atomic_exchange_n (&lock->word, 2, __ATOMIC_ACQUIRE))
    platform_wait (&lock->word, 2);
  __atomic_store_n (&lock->owner, self (), __ATOMIC_RELAXED);
}

void
lock_drop (enum lock_rank rank)
{
  struct lock *lock = &locks[rank];
  __atomic_store_n (&lock->owner, NULL, __ATOMIC_RELAXED);
  if (__atomic_exchange_n (&lock->word, 0, __ATOMIC_RELEASE) == 2)
    platform_wake (&lock->word, 1);
  after_dropping (rank);
}

bool
lock_is_mine (enum lock_rank rank)
{
  return __atomic_load_n (&locks[rank].owner, __ATOMIC_RELAXED) == self ();
}

void
lock_forget_others (enum lock_rank rank)
{
  if (lock_is_mine (rank))
    return;
  locks[rank].owner = NULL;
  locks[rank].word = 0;
}
