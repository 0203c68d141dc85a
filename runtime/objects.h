/* SPDX-License-Identifier: MIT */
/* The index: from an address to the object there, for each level
   (docs/decisions/003-object-index.md).

   A level has a page word for each 4 KiB of address space that was ever used,
   in leaves of 1 GiB.  A page word is one of

     0                             no object was ever seen here
     slots << 16 | scale           scale is 1 to 32768
     CONTINUED, distance, offset   an object covers the page; it begins DISTANCE
                                   pages before, OFFSET bytes into that page
     BUSY                          the page is being refined: wait

   The object that begins OFFSET bytes into a page has the slot number OFFSET *
   scale >> 15.  With scale = ceil (32768 / grain) two offsets that are GRAIN
   or more apart never have the same slot, whatever GRAIN is; that is all that
   is asked of the numbers.

     bits of a slot   63..52   51..26    25                  24..0
                      offset   context   has inner objects   size

   To which pool an object belongs stands beside the slots of its page, where
   any of them does (struct page_pools).

   0 is an empty slot.  Slot 0 of a page that has slots but is covered by one
   object is a *cover*: context 0, bit 25 set, the offset of the object in its
   page, and the distance in pages in place of the size.

   An object belongs to the thread that got its memory, so slots are written
   without locks: invariant, an object takes up at least GRAIN bytes in memory
   (its extent).  Between reading a page word and the last use of its slots the
   thread's lane says that it is in the index.  */

#ifndef RUNTIME_OBJECTS_H
#define RUNTIME_OBJECTS_H

#include "thread.h"

#define OBJECTS_LEVELS 8
#define OBJECTS_PAGE 4096
#define OBJECTS_ADDRESS_BITS 47
#define OBJECTS_LEAF_SHIFT 30
#define OBJECTS_LEAF_WORDS (1u << (OBJECTS_LEAF_SHIFT - 12))
#define OBJECTS_LEAVES (1u << (OBJECTS_ADDRESS_BITS - OBJECTS_LEAF_SHIFT))

#define OBJECTS_SCALE_ONE 32768
#define OBJECTS_SIZE_MAX ((1u << 25) - 1)
/* An object up to this size covers no page but, in part, two.  */
#define OBJECTS_SMALL (OBJECTS_PAGE - 1)

#define SLOT_INNER (1u << 25)
#define SLOT_CONTEXT_SHIFT 26
#define SLOT_CONTEXT_MASK 0x3ffffffu
#define SLOT_OFFSET_SHIFT 52

/* The leaves of level 0.  */
extern uint64_t *objects_leaves[OBJECTS_LEAVES]
    __attribute__ ((visibility ("hidden")));

/* The tables of leaves; NULL: the level never had an object.  */
extern uint64_t **objects_levels[OBJECTS_LEVELS]
    __attribute__ ((visibility ("hidden")));

static inline bool
objects_has_level (unsigned level)
{
  return __atomic_load_n (&objects_levels[level], __ATOMIC_ACQUIRE);
}

static inline uint64_t
slot_make (uintptr_t address, size_t size, uint32_t context)
{
  return (uint64_t)address << SLOT_OFFSET_SHIFT
         | (uint64_t)context << SLOT_CONTEXT_SHIFT | size;
}

static inline size_t
slot_size (uint64_t slot)
{
  return slot & OBJECTS_SIZE_MAX;
}

static inline uint32_t
slot_context (uint64_t slot)
{
  return slot >> SLOT_CONTEXT_SHIFT & SLOT_CONTEXT_MASK;
}

static inline uint64_t *
word_slot (uint64_t word, uintptr_t address)
{
  return (uint64_t *)(uintptr_t)(word >> 16)
         + ((address & (OBJECTS_PAGE - 1)) * (word & 0xffff) >> 15);
}

/* The page word of ADDRESS at level 0, or 0.  */
static inline uint64_t
objects_word (uintptr_t address)
{
  uint64_t *leaf = objects_leaves[address >> OBJECTS_LEAF_SHIFT];
  if (unlikely (!leaf))
    return 0;
  return __atomic_load_n (&leaf[address >> 12 & (OBJECTS_LEAF_WORDS - 1)],
                          __ATOMIC_RELAXED);
}

/* The least scale for objects that take up EXTENT bytes.  */
static inline uint16_t
objects_scale (size_t extent)
{
  return (uint16_t)((OBJECTS_SCALE_ONE + extent - 1) / extent);
}

/* The slot for a small object at ADDRESS at level 0 that needs SCALE, if
   nothing is special about it; else NULL.  The lane is in the index until the
   slot is written.  */
static inline uint64_t *
objects_free_slot (uintptr_t address, uint16_t scale)
{
  uint64_t word = objects_word (address);
  if (unlikely ((uint16_t)word < scale))
    return NULL;
  uint64_t *slot = word_slot (word, address);
  return likely (!*slot) ? slot : NULL;
}

/* The slot of the small object that begins at ADDRESS at level 0, and, without
   the offset, what is in it; 0 if it is empty.  NULL if anything is
   special.  */
static inline uint64_t *
objects_taken_slot (uintptr_t address, uint64_t *ret_value)
{
  const uint64_t special = 0xfffull << SLOT_OFFSET_SHIFT | SLOT_INNER
                           | (OBJECTS_SIZE_MAX & ~OBJECTS_SMALL);
  uint64_t word = objects_word (address);
  if (unlikely (!(word & 0xffff)))
    return NULL;
  uint64_t *slot = word_slot (word, address);
  *ret_value = *slot ^ (uint64_t)address << SLOT_OFFSET_SHIFT;
  return likely (!(*ret_value & special)) ? slot : NULL;
}

/* The rest takes any level and any object; LANE is the calling thread's,
   inside an event.  */

enum objects_result
{
  OBJECTS_ADDED,
  OBJECTS_OVERLAP, /* an older one is in the way: take it out, try again */
  OBJECTS_REFUSED  /* no room; the object stays unknown */
};

/* Add OBJECT, which takes up EXTENT bytes (1 or more).  *RET_OLD is set for
   OBJECTS_OVERLAP.  */
enum objects_result objects_add (struct lane *lane, unsigned level,
                                 const struct object *object, size_t extent,
                                 struct object *ret_old);

/* Take out the object that begins at START; false: none does.  */
bool objects_take (struct lane *lane, unsigned level, uintptr_t start,
                   struct object *ret_object);

/* The object that contains ADDRESS.  One of size 0 contains its own.  */
bool objects_find (struct lane *lane, unsigned level, uintptr_t address,
                   struct object *ret_object);

/* The first object that begins in [START, END).  */
bool objects_next (struct lane *lane, unsigned level, uintptr_t start,
                   uintptr_t end, struct object *ret_object);

/* The object that begins at START has others inside.  */
void objects_mark_inner (struct lane *lane, unsigned level, uintptr_t start);

/* The object that begins where OBJECT does has got another context, or pool in
   place of a pool.  */
void objects_change (struct lane *lane, unsigned level,
                     const struct object *object);

/* POOL has an object in the page of ADDRESS; false: it was the last that was
   told so.  */
bool objects_note_page (struct lane *lane, unsigned level, uintptr_t address,
                        uint32_t pool);
/* It has forgotten.  */
void objects_forget_page (struct lane *lane, unsigned level, uintptr_t address,
                          uint32_t pool);

/* The object that begins at START, left where it is; false: none does.  */
bool objects_look (struct lane *lane, unsigned level, uintptr_t start,
                   struct object *ret_object);

/* Call VISIT for all objects.  No other thread may be there.  */
void objects_each (void (*visit) (unsigned level,
                                  const struct object *object));

#endif
