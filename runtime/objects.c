/* SPDX-License-Identifier: MIT */
/* The index of objects: adding and taking out.  What has no slot is with
   strays.c.  */

#include "objects.h"

#include "pages.h"
#include "strays.h"

/* Set or clear the word of a page that OBJECT covers.  It belongs to the
   object's thread alone.  */
static void
cover_page (unsigned level, uintptr_t page, const struct object *object,
            bool set)
{
  uint64_t distance = (page - page_of (object->start)) / OBJECTS_PAGE;
  uint64_t offset = object->start & (OBJECTS_PAGE - 1);
  uint64_t *word
      = set ? pages_make_word (level, page) : pages_word (level, page);
  if (!word)
    return;
  uint64_t cover = offset << SLOT_OFFSET_SHIFT | SLOT_INNER | distance;
  uint64_t continued = PAGE_CONTINUED | distance << PAGE_DISTANCE_SHIFT
                       | offset << PAGE_OFFSET_SHIFT;
  uint64_t now = *word;
  if (page_has_slots (now))
    {
      uint64_t *slot = page_slots (now);
      if (set || *slot == cover)
        __atomic_store_n (slot, set ? cover : 0, __ATOMIC_RELAXED);
    }
  else if (set || now == continued)
    __atomic_store_n (word, set ? continued : 0, __ATOMIC_RELEASE);
}

static void
cover (unsigned level, const struct object *object, bool set)
{
  if (object->size <= OBJECTS_SMALL)
    return;
  uintptr_t end = page_of (object->start + object->size);
  for (uintptr_t page = page_of (object->start) + OBJECTS_PAGE; page < end;
       page += OBJECTS_PAGE)
    cover_page (level, page, object, set);
}

/* What is in SLOT, a slot of PAGE that is not empty, is in the way, if it
   begins before END.  NOTHING: it is not, or not any more.  */
static enum found
in_the_way (unsigned level, uintptr_t page, uint64_t *first, uint64_t *slot,
            uintptr_t end, struct object *ret_old)
{
  struct place place = { slot, first, page };
  enum found found = FOUND;
  if (!slot_context (*slot))
    found = find_cover (level, page, *slot, &place);
  if (found == NOTHING)
    __atomic_store_n (slot, 0, __ATOMIC_RELAXED);
  if (found != FOUND)
    return found;
  *ret_old = place_object (level, &place);
  return ret_old->start < end ? FOUND : NOTHING;
}

/* Put OBJECT in its slot, if the page word is still EXPECTED and nothing is in
   the way in the same page: at level 0, in the same slot.  */
static enum found
put_once (unsigned level, const uint64_t *word, uint64_t expected,
          const struct object *object, struct object *ret_old)
{
  if (__atomic_load_n (word, __ATOMIC_ACQUIRE) != expected)
    return BUSY;
  uintptr_t page = page_of (object->start);
  uintptr_t end = object->start + object->size + !object->size;
  uint64_t *slot = word_slot (expected, object->start), *last = slot;
  if (level && page_of (end - 1) == page)
    last = word_slot (expected, end - 1);
  for (uint64_t *s = slot; s <= last; s++)
    if (*s)
      {
        enum found found = in_the_way (level, page, page_slots (expected), s,
                                       end, ret_old);
        if (found != NOTHING)
          return found;
      }
  uint64_t inner = object->has_inner ? SLOT_INNER : 0;
  if (object->pool)
    *place_pool (level, &(struct place){ slot, page_slots (expected), page })
        = object->pool;
  __atomic_store_n (
      slot, slot_make (object->start, object->size, object->context) | inner,
      __ATOMIC_RELAXED);
  return NOTHING;
}

/* A word that says the page is covered by something that is not there any
   more.  */
static void
clear_continued (uint64_t *word, uint64_t seen)
{
  __atomic_compare_exchange_n (word, &seen, 0, false, __ATOMIC_RELEASE,
                               __ATOMIC_RELAXED);
}

static enum objects_result
add_to_page (struct lane *lane, unsigned level, uint64_t *word,
             const struct object *object, size_t extent,
             struct object *ret_old)
{
  for (;;)
    {
      uint64_t now = __atomic_load_n (word, __ATOMIC_ACQUIRE);
      if (page_is_continued (now))
        {
          if (objects_find (lane, level, object->start, ret_old))
            return OBJECTS_OVERLAP;
          clear_continued (word, now);
          continue;
        }
      if (extent * (now & 0xffff) < OBJECTS_SCALE_ONE)
        {
          if (!pages_fit (lane, level, object->start, word, extent))
            return OBJECTS_REFUSED;
          continue;
        }
      if (object->pool && !page_pools (level, object->start)
          && !pages_make_pools (level, object->start))
        return OBJECTS_REFUSED;
      index_enter (lane);
      enum found found = put_once (level, word, now, object, ret_old);
      index_leave (lane);
      if (found != BUSY)
        return found == FOUND ? OBJECTS_OVERLAP : OBJECTS_ADDED;
    }
}

enum objects_result
objects_add (struct lane *lane, unsigned level, const struct object *object,
             size_t extent, struct object *ret_old)
{
  uintptr_t end = object->start + object->size;
  if (level >= OBJECTS_LEVELS || (uint64_t)end >> OBJECTS_ADDRESS_BITS)
    return OBJECTS_REFUSED;
  /* What is in the way of a small one in its own page is met there.  */
  bool looks = level ? page_of (object->start) != page_of (end)
                     : object->size > OBJECTS_SMALL;
  if (looks && objects_next (lane, level, object->start + 1, end, ret_old))
    return OBJECTS_OVERLAP;
  enum objects_result result = OBJECTS_REFUSED;
  if (object->size <= OBJECTS_SIZE_MAX)
    {
      uint64_t *word = pages_make_word (level, object->start);
      if (word)
        result = add_to_page (lane, level, word, object, extent, ret_old);
      if (result == OBJECTS_ADDED)
        cover (level, object, true);
    }
  if (result == OBJECTS_REFUSED && strays_add (level, object))
    result = OBJECTS_ADDED;
  return result;
}

/* Find the object that begins at START in its slot, and, if TAKE, empty
   that.  */
static enum found
meet_once (unsigned level, uintptr_t start, bool take, struct object *ret)
{
  uint64_t word = page_load (level, start);
  if (word == PAGE_BUSY)
    return BUSY;
  if (!page_has_slots (word))
    return NOTHING;
  uint64_t *slot = word_slot (word, start);
  if (!slot_begins_at (*slot, start))
    return NOTHING;
  struct place place = { slot, page_slots (word), page_of (start) };
  *ret = place_object (level, &place);
  if (take)
    {
      place_clear (level, &place);
      cover (level, ret, false);
    }
  return FOUND;
}

static inline bool
meet (struct lane *lane, unsigned level, uintptr_t start, bool take,
      struct object *ret)
{
  enum found found;
  do
    {
      index_enter (lane);
      found = meet_once (level, start, take, ret);
      index_leave (lane);
      if (found == BUSY)
        pages_wait ();
    }
  while (found == BUSY);
  return found == FOUND;
}

bool
objects_take (struct lane *lane, unsigned level, uintptr_t start,
              struct object *ret_object)
{
  return meet (lane, level, start, true, ret_object)
         || strays_take (level, start, ret_object);
}

bool
objects_look (struct lane *lane, unsigned level, uintptr_t start,
              struct object *ret_object)
{
  return meet (lane, level, start, false, ret_object)
         || (strays_find (level, start, ret_object)
             && ret_object->start == start);
}

void
objects_mark_inner (struct lane *lane, unsigned level, uintptr_t start)
{
  bool busy, done = false;
  do
    {
      index_enter (lane);
      uint64_t word = page_load (level, start);
      busy = word == PAGE_BUSY;
      if (page_has_slots (word))
        {
          uint64_t *slot = word_slot (word, start);
          done = slot_begins_at (*slot, start);
          /* Several threads may get the first inner object of one.  */
          if (done)
            __atomic_fetch_or (slot, SLOT_INNER, __ATOMIC_RELAXED);
        }
      index_leave (lane);
      if (busy)
        pages_wait ();
    }
  while (busy);
  if (!done)
    strays_mark_inner (level, start);
}

/* Write the context and the pool of OBJECT, which has one if it had one
   before, into its slot.  */
static enum found
change_once (unsigned level, const struct object *object)
{
  const uint64_t mask = (uint64_t)SLOT_CONTEXT_MASK << SLOT_CONTEXT_SHIFT;
  uint64_t word = page_load (level, object->start);
  if (word == PAGE_BUSY)
    return BUSY;
  if (!page_has_slots (word))
    return NOTHING;
  uint64_t *slot = word_slot (word, object->start), old = *slot, new;
  do
    {
      if (!slot_begins_at (old, object->start))
        return NOTHING;
      new = (old & ~mask) | (uint64_t)object->context << SLOT_CONTEXT_SHIFT;
    }
  while (!__atomic_compare_exchange_n (slot, &old, new, false,
                                       __ATOMIC_RELAXED, __ATOMIC_RELAXED));
  uint32_t *pool = place_pool (
      level, &(struct place){ slot, page_slots (word),
                              page_of (object->start) });
  if (pool)
    *pool = object->pool;
  return FOUND;
}

void
objects_change (struct lane *lane, unsigned level,
                const struct object *object)
{
  enum found found;
  do
    {
      index_enter (lane);
      found = change_once (level, object);
      index_leave (lane);
      if (found == BUSY)
        pages_wait ();
    }
  while (found == BUSY);
  if (found == NOTHING)
    strays_change (level, object);
}

bool
objects_note_page (struct lane *lane, unsigned level, uintptr_t address,
                   uint32_t pool)
{
  index_enter (lane);
  struct page_pools *pools = page_pools (level, address);
  bool known = pools && pools->noted == pool;
  if (pools && !known)
    pools->noted = pool;
  index_leave (lane);
  return !known;
}

void
objects_forget_page (struct lane *lane, unsigned level, uintptr_t address,
                     uint32_t pool)
{
  index_enter (lane);
  struct page_pools *pools = page_pools (level, address);
  if (pools && pools->noted == pool)
    pools->noted = 0;
  index_leave (lane);
}

static void (*each_visit) (unsigned level, const struct object *object);

static void
each_in_page (unsigned level, uintptr_t page, uint64_t word)
{
  for (unsigned i = 0; page_has_slots (word) && i < page_slot_count (word);
       i++)
    if (slot_context (page_slots (word)[i]))
      {
        uint64_t *first = page_slots (word);
        struct object object = place_object (
            level, &(struct place){ first + i, first, page });
        each_visit (level, &object);
      }
}

void
objects_each (void (*visit) (unsigned level, const struct object *object))
{
  each_visit = visit;
  pages_each (each_in_page);
  strays_each (visit);
}
