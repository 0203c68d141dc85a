/* SPDX-License-Identifier: MIT */
/* The locks of the runtime: one for each rank.

   A thread may take a lock only while those that it holds have lower ranks; a
   debug build (-DALLOCS_DEBUG) checks it.  A mutex of the C library may
   allocate and is a cancellation point in some; these are futexes.  None is
   held over a call to code that is not the runtime's.

   No signal arrives while a thread holds any: its handler may end in a longjmp,
   and then nobody would ever drop the lock.  fork.c takes all of them by
   rank.  */

#ifndef RUNTIME_LOCK_H
#define RUNTIME_LOCK_H

#include <stdbool.h>

enum lock_rank
{
  LOCK_ORPHAN,     /* the thread that stands for threads without state */
  LOCK_MODULES,    /* the list of modules, their items and their symbols */
  LOCK_IDENTITIES, /* items of instances, entries, types, sites */
  LOCK_POOLS,      /* pools, their pages and their classes */
  LOCK_CONTEXTS,   /* the tree of contexts */
  LOCK_PEAK,       /* the high-water mark */
  LOCK_OBJECTS,    /* pages that are made or refined, stray objects */
  LOCK_THREADS,    /* the list of threads, tables of thread rows */
  LOCK_PROFILE,    /* extents and strings of the profile */
  LOCK_MEMORY,     /* chunks of memory */
  LOCK_RANKS
};

void lock_take (enum lock_rank rank);
bool lock_try (enum lock_rank rank);
void lock_drop (enum lock_rank rank);

/* Whether the calling thread holds the lock.  */
bool lock_is_mine (enum lock_rank rank);

/* In a forked child, before anything else: drop what other threads of the
   parent held.  */
void lock_forget_others (enum lock_rank rank);

#endif
