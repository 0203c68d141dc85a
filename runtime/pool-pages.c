/* SPDX-License-Identifier: MIT */
/* Many pages lie in an array, with a table of their numbers behind it, twice
   as large.  */

#include "pool-pages.h"

#include <string.h>

#include "memory.h"

#define FIRST_SHIFT 4
#define MOST_SHIFT 26

/* Arrays that nobody has, by the shift of their room; chained through their
   first word.  */
static uintptr_t *free_arrays[MOST_SHIFT + 1];

/* The table: 1 more than the number of a page, 0 for none.  */
static uint32_t *
table_of (const struct pool_pages *pages)
{
  return (uint32_t *)(pages->more + pages->room);
}

static uintptr_t *
array_new (unsigned shift)
{
  size_t bytes = (sizeof (uintptr_t) + 2 * sizeof (uint32_t)) << shift;
  uintptr_t *array = free_arrays[shift];
  if (!array)
    return memory_get (bytes);
  free_arrays[shift] = (uintptr_t *)array[0];
  memset (array, 0, bytes);
  return array;
}

static void
array_free (uintptr_t *array, uint32_t room)
{
  unsigned shift = (unsigned)__builtin_ctz (room);
  array[0] = (uintptr_t)free_arrays[shift];
  free_arrays[shift] = array;
}

/* The place in the table of PAGE, or for it.  */
static uint32_t *
place (const struct pool_pages *pages, uintptr_t page)
{
  uint32_t *table = table_of (pages), mask = 2 * pages->room - 1;
  uint32_t i = (uint32_t)(page * 0x9e3779b97f4a7c15u >> 32) & mask;
  while (table[i] && pages->more[table[i] - 1] != page)
    i = (i + 1) & mask;
  return &table[i];
}

static bool
has (const struct pool_pages *pages, uintptr_t page)
{
  if (pages->more)
    return *place (pages, page);
  for (uint32_t i = 0; i < pages->count; i++)
    if (pages->own[i] == page)
      return true;
  return false;
}

/* PAGE is not there, and there is room.  */
static void
append (struct pool_pages *pages, uintptr_t page)
{
  uint32_t *number = pages->more ? place (pages, page) : NULL;
  (pages->more ? pages->more : pages->own)[pages->count++] = page;
  if (number)
    *number = pages->count;
}

static bool
grow (struct pool_pages *pages)
{
  unsigned shift = pages->more ? (unsigned)__builtin_ctz (pages->room) + 1
                               : FIRST_SHIFT;
  if (shift > MOST_SHIFT)
    return false;
  struct pool_pages larger
      = { .more = array_new (shift), .room = 1u << shift };
  if (!larger.more)
    return false;
  for (uint32_t i = 0; i < pages->count; i++)
    append (&larger, pool_pages_at (pages, i));
  pool_pages_free (pages);
  *pages = larger;
  return true;
}

bool
pool_pages_add (struct pool_pages *pages, uintptr_t page)
{
  if (has (pages, page))
    return true;
  uint32_t room = pages->more ? pages->room : POOL_OWN_PAGES;
  if (pages->count == room && !grow (pages))
    return false;
  append (pages, page);
  return true;
}

void
pool_pages_cut (struct pool_pages *pages, uint32_t count)
{
  if (pages->count <= count)
    return;
  pages->count = pages->more ? 0 : count;
  if (!pages->more)
    return;
  memset (table_of (pages), 0, 2 * pages->room * sizeof (uint32_t));
  while (pages->count < count)
    append (pages, pages->more[pages->count]);
}

void
pool_pages_free (struct pool_pages *pages)
{
  if (pages->more)
    array_free (pages->more, pages->room);
  *pages = (struct pool_pages){ .more = NULL };
}
