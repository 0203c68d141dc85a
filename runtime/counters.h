/* SPDX-License-Identifier: MIT */
/* The counters of contexts.

   A thread counts in rows of its own, one cache line each, found by the low
   bits of the context's number.  Where two contexts of a thread fall together,
   what is in the line goes to the context's row, atomically.  Counters that
   seldom change are added to that row at once.  A context's value is the sum
   of its row and of the thread rows with its number, at any moment; sums are
   taken modulo 2^64.  */

#ifndef RUNTIME_COUNTERS_H
#define RUNTIME_COUNTERS_H

#include "peak.h"
#include "profile.h"
#include "thread.h"

/* THREAD's row for CONTEXT, made free for it if another has it.  */
struct allocs_profile_thread_row *counters_take_row (struct thread *thread,
                                                     uint32_t context);

static inline struct allocs_profile_thread_row *
counters_place (const struct lane *lane, uint32_t context)
{
  /* The size of a row, as a shift.  */
  return (void *)((char *)lane->rows + ((uint64_t)context << 6 & lane->mask));
}

static inline struct allocs_profile_thread_row *
counters_row (struct thread *thread, uint32_t context)
{
  struct allocs_profile_thread_row *row
      = counters_place (thread->lane, context);
  return likely (row->context == context)
             ? row
             : counters_take_row (thread, context);
}

/* Add VALUE to a counter of CONTEXT that has no place in a thread row:
   counters_add (context, failures, 1).  */
#define counters_add(context, counter, value)                                 \
  __atomic_fetch_add (&profile_row (context)->counter, (uint64_t)(value),     \
                      __ATOMIC_RELAXED)

/* Add VALUE to a counter of the header.  */
#define counters_add_header(counter, value)                                   \
  __atomic_fetch_add (&profile_header ()->counter, (uint64_t)(value),         \
                      __ATOMIC_RELAXED)

/* Objects of level 0 take up BYTES more, or less.  */
static inline void
counters_more (struct lane *lane, uint64_t bytes)
{
  if (unlikely (platform_subtract (lane->room, (int64_t)bytes)))
    peak_check (lane);
}

static inline void
counters_less (struct lane *lane, uint64_t bytes)
{
  platform_add (lane->room, (int64_t)bytes);
}

/* Give all that THREAD counted to the rows of the contexts.  */
void counters_fold (struct thread *thread);

#endif
