/* SPDX-License-Identifier: MIT */
/* Makes leaves, gives pages their first slots, and refines them.

   The first grain of a page is the extent of its first object: most pages hold
   objects of one size.  When a smaller one comes, the page gets the finest
   grain that is likely to be needed, so this happens about once a page; where
   it happens to many pages, new ones begin with that grain.

   Refining must exclude the threads that are using the page's slots.  They
   have no lock and no fence.  So: mark the page busy, make every running
   thread pass a barrier, then wait until none is in the index.  Whoever comes
   later sees the mark.  */

#include "pages.h"

#include "lock.h"

/* malloc of glibc gives no less.  */
#define FINEST_BASE 32
#define ARRAYS_BYTES (256 * 1024)
#define ARRAY_CLASSES 129 /* free arrays are kept by the number of slots */

/* How long to wait for a thread that is in the index: it may have been
   preempted there.  */
#define SPINS 64
#define YIELDS 64
#define SLEEPS 100
#define SLEEP_MICROSECONDS 100

uint64_t *objects_leaves[OBJECTS_LEAVES];

uint64_t **objects_levels[OBJECTS_LEVELS] = { objects_leaves };

struct page_pools ***pages_pools[OBJECTS_LEVELS];

/* Guarded by LOCK_OBJECTS.  */
struct level
{
  uint32_t made, refined; /* pages of late */
  uint32_t guessed;       /* pages that began fine */
};

static struct level levels[OBJECTS_LEVELS];

static uint64_t *arrays; /* memory for slots */
static size_t arrays_left;
static uint64_t *free_arrays[ARRAY_CLASSES];

/* Make what is missing of a level: the table of leaves, the leaf.  */
static void
make_leaf_locked (unsigned level, uintptr_t address)
{
  if (!objects_levels[level])
    {
      uint64_t **leaves = platform_map (OBJECTS_LEAVES * sizeof *leaves);
      __atomic_store_n (&objects_levels[level], leaves, __ATOMIC_RELEASE);
    }
  if (!objects_levels[level])
    return;
  uint64_t **leaf = &objects_levels[level][address >> OBJECTS_LEAF_SHIFT];
  if (!*leaf)
    {
      uint64_t *words = platform_map (OBJECTS_LEAF_WORDS * sizeof *words);
      __atomic_store_n (leaf, words, __ATOMIC_RELEASE);
    }
}

uint64_t *
pages_make_word (unsigned level, uintptr_t address)
{
  uint64_t *word = pages_word (level, address);
  if (word || (uint64_t)address >> OBJECTS_ADDRESS_BITS)
    return word;
  lock_take (LOCK_OBJECTS);
  make_leaf_locked (level, address);
  lock_drop (LOCK_OBJECTS);
  return pages_word (level, address);
}

/* COUNT slots, all empty.  */
static uint64_t *
array_new_locked (unsigned count)
{
  uint64_t *array = count < ARRAY_CLASSES ? free_arrays[count] : NULL;
  if (array)
    {
      free_arrays[count] = (uint64_t *)(uintptr_t)array[0];
      for (unsigned i = 0; i < count; i++)
        array[i] = 0;
      return array;
    }
  if (arrays_left < count)
    {
      uint64_t *fresh = platform_map (ARRAYS_BYTES);
      if (!fresh)
        return NULL;
      arrays = fresh;
      arrays_left = ARRAYS_BYTES / sizeof *arrays;
    }
  array = arrays;
  arrays += count;
  arrays_left -= count;
  return array;
}

static void
array_free_locked (uint64_t *array, unsigned count)
{
  if (count >= ARRAY_CLASSES)
    return;
  array[0] = (uintptr_t)free_arrays[count];
  free_arrays[count] = array;
}

/* The word of a page with empty slots of GRAIN bytes, or 0.  */
static uint64_t
page_new_locked (size_t grain)
{
  uint64_t scale = (OBJECTS_SCALE_ONE + grain - 1) / grain;
  uint64_t *slots = array_new_locked (page_slot_count (scale));
  return slots ? (uint64_t)(uintptr_t)slots << 16 | scale : 0;
}

/* The grain of a page that turned out to be mixed.  */
static size_t
fine_grain (unsigned level, size_t extent)
{
  if (!level && extent >= FINEST_BASE)
    return FINEST_BASE;
  size_t grain = 1;
  while (grain * 2 <= extent && grain * 2 <= OBJECTS_PAGE)
    grain *= 2;
  return grain;
}

/* Whether most pages turned out to be mixed of late.  Now and then it answers
   no, so as to learn when that has changed.  */
static bool
expect_mixed (struct level *l)
{
  if (l->made >= 64)
    {
      l->made /= 2;
      l->refined /= 2;
    }
  return l->made >= 8 && l->refined > l->made / 2 && ++l->guessed % 8;
}

static bool
make_page_locked (unsigned level, uint64_t *word, size_t extent)
{
  size_t grain = extent < OBJECTS_PAGE ? extent : OBJECTS_PAGE;
  if (expect_mixed (&levels[level]))
    grain = fine_grain (level, extent);
  else
    levels[level].made++;
  uint64_t new = page_new_locked (grain);
  if (new)
    __atomic_store_n (word, new, __ATOMIC_RELEASE);
  return new;
}

/* How many slots would take the place of the pools of a page of COUNT.  */
static unsigned
pools_room (unsigned count)
{
  return (unsigned)((sizeof (struct page_pools) + count * sizeof (uint32_t)
                     + sizeof (uint64_t) - 1)
                    / sizeof (uint64_t));
}

/* The place of the pools of the page of ADDRESS, or NULL.  */
static struct page_pools **
pools_place_locked (unsigned level, uintptr_t address)
{
  struct page_pools ****leaves = &pages_pools[level];
  if (!*leaves)
    __atomic_store_n (leaves, platform_map (OBJECTS_LEAVES * sizeof **leaves),
                      __ATOMIC_RELEASE);
  if (!*leaves)
    return NULL;
  struct page_pools ***leaf = &(*leaves)[address >> OBJECTS_LEAF_SHIFT];
  if (!*leaf)
    __atomic_store_n (leaf, platform_map (OBJECTS_LEAF_WORDS * sizeof **leaf),
                      __ATOMIC_RELEASE);
  return *leaf ? &(*leaf)[address >> 12 & (OBJECTS_LEAF_WORDS - 1)] : NULL;
}

bool
pages_make_pools (unsigned level, uintptr_t address)
{
  lock_take (LOCK_OBJECTS);
  uint64_t word = page_load (level, address);
  struct page_pools **place
      = page_has_slots (word) ? pools_place_locked (level, address) : NULL;
  if (place && !*place)
    __atomic_store_n (
        place, (void *)array_new_locked (pools_room (page_slot_count (word))),
        __ATOMIC_RELEASE);
  bool done = place && *place;
  lock_drop (LOCK_OBJECTS);
  return done;
}

/* Wait until THREAD is not in the index.  */
static bool
comes_out (struct thread *thread)
{
  volatile uintptr_t *in_index = &thread->lane->in_index;
  for (int i = 0; i < SPINS + YIELDS + SLEEPS; i++)
    {
      if (!*in_index)
        {
          thread->stuck = false;
          return true;
        }
      if (thread->stuck)
        break;
      if (i >= SPINS + YIELDS)
        platform_sleep (SLEEP_MICROSECONDS);
      else if (i >= SPINS)
        platform_yield ();
    }
  /* Its signal handler will not return, or it is stopped.  Until it is seen
     outside it is not waited for again.  */
  thread->stuck = true;
  return false;
}

/* After a page was marked: whether no other thread uses its slots.  */
static bool
all_out (const struct lane *self)
{
  __atomic_thread_fence (__ATOMIC_SEQ_CST);
  if (thread_is_alone ())
    return true;
  if (!platform_barrier ())
    return false;
  for (struct thread *t = thread_first (); t; t = t->next)
    if (t->lane != self && !comes_out (t))
      return false;
  __atomic_thread_fence (__ATOMIC_ACQUIRE);
  return true;
}

/* A page whose slots get finer.  */
struct refining
{
  uint64_t old, new;                  /* page words */
  struct page_pools *pools, *to_pools; /* or NULL */
};

/* Copy what the old slots have to the new.  */
static void
copy_slots (const struct refining *r)
{
  for (unsigned i = 0; i < page_slot_count (r->old); i++)
    {
      uint64_t slot = page_slots (r->old)[i];
      if (!slot_context (slot))
        continue;
      uint64_t *to = word_slot (r->new, slot >> SLOT_OFFSET_SHIFT);
      *to = slot;
      if (r->pools)
        r->to_pools->of_slot[to - page_slots (r->new)] = r->pools->of_slot[i];
    }
  if (r->pools)
    r->to_pools->noted = r->pools->noted;
}

/* Let go of the slots of a page with WORD, and of its POOLS.  */
static void
page_free_locked (uint64_t word, struct page_pools *pools)
{
  unsigned count = page_slot_count (word);
  array_free_locked (page_slots (word), count);
  if (pools)
    array_free_locked ((void *)pools, pools_room (count));
}

/* Make what R shall have; false: no memory.  */
static bool
prepare_locked (struct refining *r, size_t grain)
{
  r->new = page_new_locked (grain);
  if (!r->new)
    return false;
  if (r->pools)
    r->to_pools
        = (void *)array_new_locked (pools_room (page_slot_count (r->new)));
  if (r->pools && !r->to_pools)
    page_free_locked (r->new, NULL);
  return !r->pools || r->to_pools;
}

static bool
refine_locked (struct lane *lane, unsigned level, uintptr_t address,
               uint64_t *word, size_t extent)
{
  struct refining r
      = { .old = *word, .pools = page_pools (level, address) };
  if (!prepare_locked (&r, fine_grain (level, extent)))
    return false;
  __atomic_store_n (word, PAGE_BUSY, __ATOMIC_RELAXED);
  bool done = all_out (lane);
  if (done)
    {
      copy_slots (&r);
      if (r.pools)
        __atomic_store_n (pools_place_locked (level, address), r.to_pools,
                          __ATOMIC_RELEASE);
      page_free_locked (r.old, r.pools);
    }
  __atomic_store_n (word, done ? r.new : r.old, __ATOMIC_RELEASE);
  if (!done)
    page_free_locked (r.new, r.to_pools);
  levels[level].refined += done;
  return done;
}

bool
pages_fit (struct lane *lane, unsigned level, uintptr_t address,
           uint64_t *word, size_t extent)
{
  bool done = true;
  lock_take (LOCK_OBJECTS);
  if (!*word)
    done = make_page_locked (level, word, extent);
  else if (page_has_slots (*word)
           && extent * (*word & 0xffff) < OBJECTS_SCALE_ONE)
    done = refine_locked (lane, level, address, word, extent);
  lock_drop (LOCK_OBJECTS);
  return done;
}

void
pages_wait (void)
{
  lock_take (LOCK_OBJECTS);
  lock_drop (LOCK_OBJECTS);
}

static void
each_in_leaf (unsigned level, uintptr_t base, const uint64_t *leaf,
              void (*visit) (unsigned level, uintptr_t page, uint64_t word))
{
  for (uintptr_t i = 0; i < OBJECTS_LEAF_WORDS; i++)
    if (leaf[i])
      visit (level, base + i * OBJECTS_PAGE, leaf[i]);
}

void
pages_each (void (*visit) (unsigned level, uintptr_t page, uint64_t word))
{
  for (unsigned level = 0; level < OBJECTS_LEVELS; level++)
    {
      uint64_t **leaves = objects_levels[level];
      for (uintptr_t i = 0; leaves && i < OBJECTS_LEAVES; i++)
        if (leaves[i])
          each_in_leaf (level, i << OBJECTS_LEAF_SHIFT, leaves[i], visit);
    }
}
