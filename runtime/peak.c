/* SPDX-License-Identifier: MIT */
/* Taking the peak means to look at all rows.  So it is taken only when the
   mark is passed by a step, which is the larger the higher the mark is and the
   more contexts there are; the profile says how large it was.  */

#include "peak.h"

#include "counters.h"
#include "lock.h"
#include "platform.h"

#define LEAST_STEP 1024
#define USUAL_STEP (64 * 1024)
#define LEAST_ROOM 64
/* So many contexts may be looked at for each hundredth.  */
#define CONTEXTS_A_STEP (16 * 1024)

static int64_t left_behind; /* bytes of threads that have ended */
static uint64_t mark;       /* guarded by LOCK_PEAK; read without */
static uint32_t rows;       /* that a peak is taken of; guarded by LOCK_PEAK */

/* How far the live bytes must rise above the mark.  */
static uint64_t
step (void)
{
  uint64_t m = __atomic_load_n (&mark, __ATOMIC_RELAXED);
  uint64_t hundredths
      = 1 + profile_count (ALLOCS_PROFILE_CONTEXTS) / CONTEXTS_A_STEP;
  uint64_t least = m / 16;
  least = least < LEAST_STEP   ? LEAST_STEP
          : least > USUAL_STEP ? USUAL_STEP
                               : least;
  uint64_t share = m / 100 * (hundredths < 12 ? hundredths : 12);
  return share > least ? share : least;
}

/* The bytes that are live now, and how many threads have a share in them.  */
static int64_t
sum_up (int64_t *ret_threads)
{
  int64_t live = __atomic_load_n (&left_behind, __ATOMIC_RELAXED);
  *ret_threads = 1;
  for (struct thread *t = thread_first (); t; t = t->next)
    if (t->lane->granted)
      {
        live += t->lane->granted
                - __atomic_load_n (&t->lane->room, __ATOMIC_RELAXED);
        ++*ret_threads;
      }
  return live;
}

static uint64_t
not_negative (uint64_t value)
{
  return (int64_t)value < 0 ? 0 : value;
}

static void
begin_row (struct allocs_profile_row *row)
{
  row->peak_bytes = row->inherited_bytes + row->bytes - row->freed_bytes
                    - row->released_bytes - row->inner_bytes;
  row->peak_objects = row->inherited_objects + row->objects
                      - row->freed_objects - row->released_objects;
}

static void
add_thread_row (struct allocs_profile_thread_row *row)
{
  uint32_t context = row->context;
  if (!context || context >= rows)
    return;
  struct allocs_profile_row *to = profile_row (context);
  to->peak_bytes += row->bytes - row->freed_bytes;
  to->peak_objects += row->objects - row->freed_objects;
}

/* Other threads go on counting meanwhile; a sum may come out below zero.  */
static void
take_locked (void)
{
  rows = profile_count (ALLOCS_PROFILE_ROWS);
  for (uint32_t n = 1; n < rows; n++)
    begin_row (profile_row (n));
  profile_each_thread_row (add_thread_row);
  for (uint32_t n = 1; n < rows; n++)
    {
      struct allocs_profile_row *row = profile_row (n);
      row->peak_bytes = not_negative (row->peak_bytes);
      row->peak_objects = not_negative (row->peak_objects);
    }
}

static void
raise_mark_locked (uint64_t now)
{
  struct allocs_profile_header *header = profile_header ();
  __atomic_store_n (&mark, now, __ATOMIC_RELAXED);
  header->peak_bytes = now;
  if (step () > header->peak_grain)
    header->peak_grain = step ();
  take_locked ();
}

static void
grant (struct lane *lane, int64_t room)
{
  int64_t more = (room > LEAST_ROOM ? room : LEAST_ROOM) - lane->room;
  platform_add (lane->room, more);
  lane->granted += more;
}

void
peak_check (struct lane *lane)
{
  int64_t threads, live = sum_up (&threads);
  if (live >= 0 && (uint64_t)live >= mark + step () && lock_try (LOCK_PEAK))
    {
      if ((uint64_t)live >= mark + step ())
        raise_mark_locked ((uint64_t)live);
      lock_drop (LOCK_PEAK);
    }
  grant (lane, ((int64_t)(mark + step ()) - live) / threads);
}

void
peak_fold (struct lane *lane)
{
  __atomic_fetch_add (&left_behind, lane->granted - lane->room,
                      __ATOMIC_RELAXED);
  lane->room = lane->granted = 0;
}

void
peak_begin (uint64_t live)
{
  left_behind = (int64_t)live;
  mark = 0;
}
