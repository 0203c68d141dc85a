/* SPDX-License-Identifier: MIT */
/* What the files of the index share: pages.c makes and refines pages, which is
   rare and needs a lock; objects-find.c looks in them, objects.c adds and
   takes out.  */

#ifndef RUNTIME_PAGES_H
#define RUNTIME_PAGES_H

#include "objects.h"

/* Page words that are not slots have scale 0.  */
#define PAGE_BUSY (1u << 16)
#define PAGE_CONTINUED (2u << 16)
#define PAGE_DISTANCE_SHIFT 20
#define PAGE_OFFSET_SHIFT 40

static inline bool
page_has_slots (uint64_t word)
{
  return word & 0xffff;
}

static inline uint64_t *
page_slots (uint64_t word)
{
  return (uint64_t *)(uintptr_t)(word >> 16);
}

static inline unsigned
page_slot_count (uint64_t word)
{
  return ((OBJECTS_PAGE - 1) * (word & 0xffff) >> 15) + 1;
}

static inline bool
page_is_continued (uint64_t word)
{
  return (word & 0xfffff) == PAGE_CONTINUED;
}

/* Where the page word of ADDRESS is, NULL if its leaf was never made.  */
static inline uint64_t *
pages_word (unsigned level, uintptr_t address)
{
  uint64_t **leaves
      = __atomic_load_n (&objects_levels[level], __ATOMIC_ACQUIRE);
  if (unlikely (!leaves || (uint64_t)address >> OBJECTS_ADDRESS_BITS))
    return NULL;
  uint64_t *words = __atomic_load_n (&leaves[address >> OBJECTS_LEAF_SHIFT],
                                     __ATOMIC_ACQUIRE);
  return words ? &words[address >> 12 & (OBJECTS_LEAF_WORDS - 1)] : NULL;
}

/* The same; makes the leaf; NULL: no memory.  */
uint64_t *pages_make_word (unsigned level, uintptr_t address);

/* See to it that the page of ADDRESS, with WORD, can hold an object of EXTENT
   bytes: it gets slots if it is 0, finer ones if they are too coarse.  LANE is
   not in the index.  False: that cannot be.  */
bool pages_fit (struct lane *lane, unsigned level, uintptr_t address,
                uint64_t *word, size_t extent);

/* Wait until nobody refines pages.  LANE is not in the index.  */
void pages_wait (void);

/* Call VISIT for all page words that are not 0.  No other thread may be
   there.  */
void pages_each (void (*visit) (unsigned level, uintptr_t page,
                                uint64_t word));

/* To which pools the objects of a page belong: a number for each slot, 0 where
   the slot is empty or its object has no pool.  Only pages have one that had
   an object with a pool.  */
struct page_pools
{
  uint32_t noted; /* the last pool that was told it has objects here */
  uint32_t of_slot[];
};

/* Where that of ADDRESS is, like page words; NULL: the level has none.  */
extern struct page_pools ***pages_pools[OBJECTS_LEVELS]
    __attribute__ ((visibility ("hidden")));

static inline struct page_pools *
page_pools (unsigned level, uintptr_t address)
{
  struct page_pools ***leaves
      = __atomic_load_n (&pages_pools[level], __ATOMIC_ACQUIRE);
  if (likely (!leaves))
    return NULL;
  struct page_pools **leaf = __atomic_load_n (
      &leaves[address >> OBJECTS_LEAF_SHIFT], __ATOMIC_ACQUIRE);
  if (unlikely (!leaf))
    return NULL;
  return __atomic_load_n (&leaf[address >> 12 & (OBJECTS_LEAF_WORDS - 1)],
                          __ATOMIC_ACQUIRE);
}

/* Make that of the page of ADDRESS, if the page has slots; false: no memory, or
   no slots.  */
bool pages_make_pools (unsigned level, uintptr_t address);

/* A slot, the first slot of its page, and the page.  */
struct place
{
  uint64_t *slot, *first;
  uintptr_t page;
};

enum found
{
  FOUND,
  NOTHING,
  BUSY /* somebody refines the page: wait, and begin again */
};

/* Every function that reads slots does so between these two.  */
static inline void
index_enter (struct lane *lane)
{
  lane_enter_index (lane);
}

static inline void
index_leave (struct lane *lane)
{
  lane_leave_index (lane, 0);
}

static inline uintptr_t
page_of (uintptr_t address)
{
  return address & -(uintptr_t)OBJECTS_PAGE;
}

/* The page word of ADDRESS, or 0.  */
static inline uint64_t
page_load (unsigned level, uintptr_t address)
{
  uint64_t *word = pages_word (level, address);
  return word ? __atomic_load_n (word, __ATOMIC_ACQUIRE) : 0;
}

/* Whether VALUE is the slot of an object that begins at ADDRESS.  */
static inline bool
slot_begins_at (uint64_t value, uintptr_t address)
{
  return slot_context (value)
         && value >> SLOT_OFFSET_SHIFT == (address & (OBJECTS_PAGE - 1));
}

/* The object of a slot with VALUE in PAGE, but for its pool.  */
static inline struct object
slot_object (uintptr_t page, uint64_t value)
{
  return (struct object){ .start = page + (value >> SLOT_OFFSET_SHIFT),
                          .size = slot_size (value),
                          .context = slot_context (value),
                          .has_inner = value & SLOT_INNER };
}

/* Where the pool of the object at PLACE is; NULL: it has none.  */
static inline uint32_t *
place_pool (unsigned level, const struct place *place)
{
  struct page_pools *pools = page_pools (level, place->page);
  return unlikely (pools) ? &pools->of_slot[place->slot - place->first] : NULL;
}

static inline struct object
place_object (unsigned level, const struct place *place)
{
  struct object object = slot_object (place->page, *place->slot);
  const uint32_t *pool = place_pool (level, place);
  if (unlikely (pool))
    object.pool = *pool;
  return object;
}

/* The object at PLACE leaves its slot: an empty one has no pool.  */
static inline void
place_clear (unsigned level, const struct place *place)
{
  uint32_t *pool = place_pool (level, place);
  if (unlikely (pool))
    *pool = 0;
  __atomic_store_n (place->slot, 0, __ATOMIC_RELAXED);
}

/* The last object that begins at ADDRESS or before: what contains ADDRESS, if
   anything with a slot does.  */
enum found find_once (unsigned level, uintptr_t address, struct object *ret);

/* What covers PAGE, by the value of a cover.  */
enum found find_cover (unsigned level, uintptr_t page, uint64_t cover,
                       struct place *ret_place);

#endif
