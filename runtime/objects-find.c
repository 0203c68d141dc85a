/* SPDX-License-Identifier: MIT */
/* Looking for the object around an address, or the next one behind it.

   Within a page one looks at slots downwards.  What contains an address begins
   in its page or in the one before, or covers one of the two: so two steps
   do.  */

#include "objects.h"

#include "pages.h"
#include "strays.h"

static bool
contains (const struct object *object, uintptr_t address)
{
  return address - object->start < object->size + !object->size;
}

/* The beginning of what covers PAGE, DISTANCE pages before.  */
static enum found
covering (unsigned level, uintptr_t page, uint64_t distance, uint64_t offset,
          struct place *ret)
{
  uintptr_t start = page - distance * OBJECTS_PAGE;
  uint64_t word = page_load (level, start);
  if (word == PAGE_BUSY)
    return BUSY;
  if (!page_has_slots (word))
    return NOTHING;
  uint64_t *slot = word_slot (word, offset);
  if (!slot_begins_at (*slot, offset))
    return NOTHING;
  *ret = (struct place){ slot, page_slots (word), start };
  return FOUND;
}

enum found
find_cover (unsigned level, uintptr_t page, uint64_t cover,
            struct place *ret_place)
{
  return covering (level, page, slot_size (cover), cover >> SLOT_OFFSET_SHIFT,
                   ret_place);
}

/* The last object that begins at ADDRESS or before, in its page, or that
   covers the page.  */
static enum found
last_in_page (unsigned level, uintptr_t address, struct place *ret)
{
  uintptr_t page = page_of (address);
  uint64_t word = page_load (level, address);
  if (word == PAGE_BUSY)
    return BUSY;
  if (page_is_continued (word))
    return covering (
        level, page,
        word >> PAGE_DISTANCE_SHIFT
            & ((1u << (PAGE_OFFSET_SHIFT - PAGE_DISTANCE_SHIFT)) - 1),
        word >> PAGE_OFFSET_SHIFT, ret);
  if (!page_has_slots (word))
    return NOTHING;
  uint64_t *first = page_slots (word);
  for (uint64_t *slot = word_slot (word, address); slot >= first; slot--)
    if (slot_context (*slot) && *slot >> SLOT_OFFSET_SHIFT <= address - page)
      {
        *ret = (struct place){ slot, first, page };
        return FOUND;
      }
    else if (*slot && !slot_context (*slot))
      return find_cover (level, page, *slot, ret);
  return NOTHING;
}

enum found
find_once (unsigned level, uintptr_t address, struct object *ret)
{
  struct place place;
  enum found found = last_in_page (level, address, &place);
  if (found == NOTHING && address >= OBJECTS_PAGE)
    found = last_in_page (level, page_of (address) - 1, &place);
  if (found == FOUND)
    *ret = place_object (level, &place);
  return found;
}

bool
objects_find (struct lane *lane, unsigned level, uintptr_t address,
              struct object *ret_object)
{
  enum found found;
  if (!objects_has_level (level))
    return false;
  for (;;)
    {
      index_enter (lane);
      found = find_once (level, address, ret_object);
      index_leave (lane);
      if (found != BUSY)
        break;
      pages_wait ();
    }
  if (found == FOUND && contains (ret_object, address))
    return true;
  return strays_find (level, address, ret_object);
}

/* The first object of the page of *ADDRESS that begins there or behind, before
   END; else *ADDRESS moves to the next page.  */
static enum found
next_in_page (unsigned level, uintptr_t *address, uintptr_t end,
              struct object *ret)
{
  uintptr_t page = page_of (*address);
  uint64_t word = page_load (level, page);
  if (word == PAGE_BUSY)
    return BUSY;
  if (page_has_slots (word))
    {
      uint64_t *first = page_slots (word);
      uint64_t *stop = first + page_slot_count (word);
      for (uint64_t *slot = word_slot (word, *address); slot < stop; slot++)
        if (slot_context (*slot))
          {
            *ret = place_object (level, &(struct place){ slot, first, page });
            if (ret->start >= *address)
              return ret->start < end ? FOUND : NOTHING;
          }
    }
  *address = page + OBJECTS_PAGE;
  return NOTHING;
}

/* Pages of a leaf that was never made are stepped over at once.  */
static uintptr_t
skip_leaf (unsigned level, uintptr_t address)
{
  uintptr_t leaf_bytes = (uintptr_t)1 << OBJECTS_LEAF_SHIFT;
  return pages_word (level, address) ? address
                                     : (address & -leaf_bytes) + leaf_bytes;
}

static bool
next_in_pages (struct lane *lane, unsigned level, uintptr_t start,
               uintptr_t end, struct object *ret)
{
  while (start < end)
    {
      uintptr_t skipped = skip_leaf (level, start);
      if (skipped != start)
        {
          start = skipped;
          continue;
        }
      index_enter (lane);
      uintptr_t before = start;
      enum found found = next_in_page (level, &start, end, ret);
      index_leave (lane);
      if (found == BUSY)
        pages_wait ();
      else if (found == FOUND || start == before)
        return found == FOUND;
    }
  return false;
}

bool
objects_next (struct lane *lane, unsigned level, uintptr_t start,
              uintptr_t end, struct object *ret_object)
{
  struct object stray;
  if (!objects_has_level (level))
    return false;
  bool found = next_in_pages (lane, level, start, end, ret_object);
  if (strays_next (level, start, found ? ret_object->start : end, &stray))
    {
      *ret_object = stray;
      found = true;
    }
  return found;
}
