/* Objects that come and go in blocks leave the same index and the same counters
   whether the fast way is tried first or not.  */
/* { dg-do run } */
/* { dg-runtime-parts yes } */

#include <string.h>

#include "check.h"
#include "contexts.h"
#include "counters.h"
#include "events.h"
#include "gate.h"
#include "objects.h"
#include "played-pool.h"
#include "profile.h"

/* Two pieces of address space that are never touched; the same happens in
   both, in the first fast, in the second slowly.  Small blocks share pages.  */
#define BASE 0x123400000000u
#define WORLD ((uintptr_t)1 << 32)
#define SMALL_BLOCKS 60
#define SMALL_SPACE 4048
#define LARGE_BLOCKS 12
#define LARGE_SPACE ((uintptr_t)300 * 1024)
#define BLOCKS (SMALL_BLOCKS + LARGE_BLOCKS)
#define CONTEXTS 8
#define OBJECTS 4000
#define STEPS 200000

static struct thread *thread;
static struct entry *base, *pool;
static uint32_t block_contexts[2][CONTEXTS], contexts[2][CONTEXTS];
static uint64_t seed = 88172645463325252u;
static unsigned wrong, went_fast, went_slowly;

static size_t block_sizes[BLOCKS]; /* 0: not there */
static uintptr_t starts[OBJECTS];  /* of objects that may be there */

static unsigned
random_below (unsigned limit)
{
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return (unsigned)((seed >> 20) % limit);
}

static uintptr_t
block_start (unsigned n)
{
  return n < SMALL_BLOCKS
             ? n * SMALL_SPACE
             : WORLD / 2 + (n - SMALL_BLOCKS) * (uintptr_t)LARGE_SPACE;
}

static uintptr_t
address_in (int world, uintptr_t offset)
{
  return BASE + (uintptr_t)world * WORLD + offset;
}

static void
begin_block (unsigned n)
{
  static const struct nest nest = { .level = 0 };
  size_t most = n < SMALL_BLOCKS ? SMALL_SPACE - 8 : LARGE_SPACE - 8;
  unsigned context = random_below (CONTEXTS);
  block_sizes[n] = most - 16 * random_below ((unsigned)most / 32);
  for (int world = 0; world < 2; world++)
    {
      struct object block
          = { .start = address_in (world, block_start (n)),
              .size = block_sizes[n],
              .context = block_contexts[world][context] };
      events_begin (thread, &nest, &block, (block.size + 23) & -(size_t)16);
    }
}

static void
end_block (unsigned n)
{
  struct object old[2];
  for (int world = 0; world < 2; world++)
    wrong += !events_end (thread, 0, address_in (world, block_start (n)),
                          &old[world]);
  wrong += old[0].has_inner != old[1].has_inner;
  block_sizes[n] = 0;
}

static void
begin_slowly (struct object object)
{
  struct nest nest;
  events_find_nest (thread, pool->instance, object.start, &nest);
  object.context = contexts_at_level (object.context, nest.level);
  events_begin (thread, &nest, &object, object.size + !object.size);
}

/* Where an older object lies in part, that was freed without a word.  */
static void
begin_object (unsigned n)
{
  static const unsigned sizes[]
      = { 0, 1, 16, 16, 16, 24, 24, 40, 100, 500, 3000, 20000 };
  unsigned block = random_below (BLOCKS), context = random_below (CONTEXTS);
  size_t size = sizes[random_below (12)];
  if (size + 8 >= block_sizes[block])
    return;
  starts[n] = block_start (block)
              + random_below ((unsigned)(block_sizes[block] - size) / 8) * 8;
  struct object fast = { .start = address_in (0, starts[n]),
                         .size = size,
                         .context = contexts[0][context] };
  struct object slow = { .start = address_in (1, starts[n]),
                         .size = size,
                         .context = contexts[1][context] };
  bool done = events_begin_inside (thread, pool->instance, 1, &fast);
  if (!done)
    begin_slowly (fast);
  went_fast += done;
  went_slowly += !done;
  begin_slowly (slow);
}

static bool
end_slowly (uintptr_t start, struct object *ret_old)
{
  unsigned level;
  return events_find_own (thread, pool->instance, start, &level)
         && events_end (thread, level, start, ret_old);
}

static void
end_object (unsigned n)
{
  uintptr_t start = address_in (0, starts[n]);
  struct object fast = { 0 }, slow = { 0 };
  bool done = events_end_inside (thread, pool->instance, 1, start, &fast);
  went_fast += done;
  went_slowly += !done;
  done = done || end_slowly (start, &fast);
  wrong += end_slowly (start + WORLD, &slow) != done
           || (done && fast.size != slow.size)
           || (done && fast.start + WORLD != slow.start);
  starts[n] = 0;
}

/* What must be 0 if the worlds agree: sums of what lies where.  */
static uint64_t difference;

static void
compare (unsigned level, const struct object *object)
{
  bool second = object->start - BASE >= WORLD;
  uint64_t offset = (object->start - BASE) % WORLD;
  uint64_t sum = (offset * 31 + object->size) * 31 + level;
  sum = sum * 2 + object->has_inner;
  difference += second ? -sum : sum;
}

static void
make_contexts (void)
{
  base = identities_base_entry (0, "malloc", ALLOCS_ROLE_ALLOC, "(Z)p", 0);
  pool = identities_entry (&entry_pool_alloc);
  NEED (base && pool);
  base->level = 1;
  for (uintptr_t i = 0; i < 2 * CONTEXTS; i++)
    {
      struct source source = { NULL, 0x1000 + i * 16, false };
      uint32_t inner = contexts_child (thread, source, pool);
      contexts[i / CONTEXTS][i % CONTEXTS] = contexts_at_level (inner, 1);
      block_contexts[i / CONTEXTS][i % CONTEXTS]
          = contexts_child (thread, source, base);
    }
}

static void
check_rows (uint32_t fast[2][CONTEXTS])
{
  for (int i = 0; i < CONTEXTS; i++)
    wrong += memcmp (profile_row (fast[0][i]), profile_row (fast[1][i]),
                     offsetof (struct allocs_profile_row, peak_bytes))
             != 0;
}

int
main (void)
{
  thread = gate_enter ();
  NEED (thread);
  make_contexts ();
  for (int i = 0; i < STEPS; i++)
    {
      unsigned block = random_below (BLOCKS), n = random_below (OBJECTS);
      if (!block_sizes[block])
        begin_block (block);
      else if (!random_below (200))
        end_block (block);
      if (starts[n])
        end_object (n);
      else
        begin_object (n);
    }
  objects_each (compare);
  CHECK_EQ (difference, 0);
  counters_fold (thread);
  check_rows (block_contexts);
  check_rows (contexts);
  CHECK_EQ (wrong, 0);
  CHECK (went_fast > STEPS / 4);
  CHECK (went_slowly > STEPS / 20);
  CHECK (profile_row (contexts[0][0])->released_objects > 0);
  gate_leave (thread);
  return check_result ();
}
