/* SPDX-License-Identifier: MIT */
/* Thread rows that fall together, and the end of a thread's.  */

#include "counters.h"

#include <string.h>

_Static_assert(sizeof (struct allocs_profile_thread_row) == 1 << 6,
               "counters_place");

#define EACH_COMMON_COUNTER(_)                                                \
  _ (bytes)                                                                   \
  _ (objects)                                                                 \
  _ (freed_bytes)                                                             \
  _ (freed_objects)                                                           \
  _ (allocs)                                                                  \
  _ (resizes)                                                                 \
  _ (frees)

/* First add, then clear: a process that is killed between the two counts a
   line twice, the other way round it would lose it.  */
static void
fold_row (struct allocs_profile_thread_row *row)
{
  if (!row->context)
    return;
#define FOLD(counter)                                                         \
  if (row->counter)                                                           \
    counters_add (row->context, counter, row->counter);
  EACH_COMMON_COUNTER (FOLD)
#undef FOLD
  memset (row, 0, sizeof *row);
}

static void
fold_rows (const struct lane *lane)
{
  for (uint32_t i = 0; i <= lane->mask; i += sizeof *lane->rows)
    fold_row ((void *)((char *)lane->rows + i));
}

/* Many contexts fell together: the table is too small for this thread.  */
static void
grow (struct thread *thread)
{
  thread->conflicts = 0;
  if (thread->row_count >= THREAD_MAX_ROWS)
    return;
  fold_rows (thread->lane);
  thread_new_rows (thread, thread->row_count * 4);
}

struct allocs_profile_thread_row *
counters_take_row (struct thread *thread, uint32_t context)
{
  if (++thread->conflicts > thread->row_count * 4)
    grow (thread);
  struct allocs_profile_thread_row *row
      = counters_place (thread->lane, context);
  fold_row (row);
  row->context = context;
  return row;
}

void
counters_fold (struct thread *thread)
{
  fold_rows (thread->lane);
  peak_fold (thread->lane);
}
