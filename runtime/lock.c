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

#ifdef ALLOCS_DEBUG
static _Thread_local unsigned held;

static void
check_rank (enum lock_rank rank)
{
  if (held >> rank)
    __builtin_trap ();
}

static void
note_held (enum lock_rank rank, bool taken)
{
  held = taken ? held | 1u << rank : held & ~(1u << rank);
}
#else
static void
check_rank (enum lock_rank rank)
{
  (void)rank;
}

static void
note_held (enum lock_rank rank, bool taken)
{
  (void)rank, (void)taken;
}
#endif

static void
taken (enum lock_rank rank)
{
  __atomic_store_n (&locks[rank].owner, self (), __ATOMIC_RELAXED);
  note_held (rank, true);
}

bool
lock_try (enum lock_rank rank)
{
  uint32_t expected = 0;
  if (!__atomic_compare_exchange_n (&locks[rank].word, &expected, 1, false,
                                    __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
    return false;
  taken (rank);
  return true;
}

void
lock_take (enum lock_rank rank)
{
  struct lock *lock = &locks[rank];
  check_rank (rank);
  if (lock_try (rank))
    return;
  while (__atomic_exchange_n (&lock->word, 2, __ATOMIC_ACQUIRE))
    platform_wait (&lock->word, 2);
  taken (rank);
}

void
lock_drop (enum lock_rank rank)
{
  struct lock *lock = &locks[rank];
  note_held (rank, false);
  __atomic_store_n (&lock->owner, NULL, __ATOMIC_RELAXED);
  if (__atomic_exchange_n (&lock->word, 0, __ATOMIC_RELEASE) == 2)
    platform_wake (&lock->word, 1);
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
