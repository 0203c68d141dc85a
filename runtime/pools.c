/* SPDX-License-Identifier: MIT */
/* The table of pools and their tree.  */

#include "pools.h"

#include "labels.h"
#include "lock.h"
#include "memory.h"
#include "pool-classes.h"
#include "profile.h"

#define FIRST_ROOM 256

struct pool *pools_chunks[POOLS_CHUNKS];
struct pools_table *pools_table;

/* Guarded by LOCK_POOLS.  */
static size_t count;       /* of pools in the table */
static uint32_t made;      /* highest number so far */
static uint32_t begun;     /* pools so far */
static uint32_t free_pool; /* chained through NEXT */

static size_t
home (const struct pools_table *table, const struct pool *pool)
{
  return pools_hash (pool->allocator, pool->address) & table->mask;
}

/* Where the pool is in the table; an empty place: it is not there.  */
static size_t
place_locked (const struct pools_table *table, uint32_t allocator,
              uintptr_t address)
{
  size_t i = pools_hash (allocator, address) & table->mask;
  for (;; i = (i + 1) & table->mask)
    {
      const struct pool *pool = pools_at (table->numbers[i]);
      if (!table->numbers[i]
          || (pool->address == address && pool->allocator == allocator))
        return i;
    }
}

static uint32_t
find_locked (uint32_t allocator, uintptr_t address)
{
  return pools_table ? pools_table->numbers[place_locked (
             pools_table, allocator, address)]
                     : 0;
}

/* Old tables stay: somebody may be looking into one.  */
static bool
make_room_locked (void)
{
  struct pools_table *old = pools_table;
  size_t room = old ? old->mask + 1 : 0;
  if ((count + 1) * 2 < room)
    return true;
  size_t larger = room ? room * 2 : FIRST_ROOM;
  struct pools_table *new
      = memory_get (sizeof *new + larger * sizeof *new->numbers);
  if (!new)
    return false;
  new->mask = larger - 1;
  for (size_t i = 0; i < room; i++)
    if (old->numbers[i])
      {
        const struct pool *pool = pools_at (old->numbers[i]);
        new->numbers[place_locked (new, pool->allocator, pool->address)]
            = old->numbers[i];
      }
  __atomic_store_n (&pools_table, new, __ATOMIC_RELEASE);
  return true;
}

/* Empty the place I; those behind that belong before it move up.  */
static void
remove_locked (size_t i)
{
  struct pools_table *table = pools_table;
  uint32_t *numbers = table->numbers;
  for (size_t j = i;;)
    {
      __atomic_store_n (&numbers[i], 0, __ATOMIC_RELEASE);
      do
        {
          j = (j + 1) & table->mask;
          if (!numbers[j])
            return;
        }
      /* J may stay if its home lies cyclically in (I, J].  */
      while (((j - home (table, pools_at (numbers[j]))) & table->mask)
             < ((j - i) & table->mask));
      __atomic_store_n (&numbers[i], numbers[j], __ATOMIC_RELEASE);
      i = j;
    }
}

/* A number without a pool, or 0.  */
static uint32_t
number_locked (void)
{
  uint32_t n = free_pool;
  if (n)
    {
      free_pool = pools_at (n)->next;
      return n;
    }
  n = made + 1;
  if (n >> POOLS_SHIFT >= POOLS_CHUNKS)
    return 0;
  struct pool **chunk = &pools_chunks[n >> POOLS_SHIFT];
  if (!*chunk)
    __atomic_store_n (chunk, memory_get (sizeof **chunk << POOLS_SHIFT),
                      __ATOMIC_RELEASE);
  if (!*chunk)
    return 0;
  return made = n;
}

static void
link_locked (uint32_t n, uint32_t parent)
{
  struct pool *pool = pools_at (n);
  pool->parent = parent;
  pool->previous = 0;
  pool->next = parent ? pools_at (parent)->child : 0;
  if (pool->next)
    pools_at (pool->next)->previous = n;
  if (parent)
    pools_at (parent)->child = n;
}

static void
unlink_locked (uint32_t n)
{
  struct pool *pool = pools_at (n);
  if (pool->next)
    pools_at (pool->next)->previous = pool->previous;
  if (pool->previous)
    pools_at (pool->previous)->next = pool->next;
  else if (pool->parent)
    pools_at (pool->parent)->child = pool->next;
  pool->parent = pool->next = pool->previous = 0;
}

/* Pool N, which is in the tree, gets the class that it should have.  */
static bool
classify_locked (uint32_t n)
{
  struct pool *pool = pools_at (n);
  uint32_t class = pool_class (&(struct pool_facts){
      .instance = pool->instance,
      .name = pool->name,
      .parent = pool->parent ? pools_at (pool->parent)->class : 0,
      .context = pool->context });
  if (!class)
    return false;
  if (pool->class)
    pool_class_at (pool->class)->live--;
  pool_class_at (class)->live++;
  pool->class = class;
  __atomic_store_n (&pool->row, pool_class_at (class)->row, __ATOMIC_RELAXED);
  return true;
}

static void
release_locked (uint32_t n)
{
  struct pool *pool = pools_at (n);
  unlink_locked (n);
  __atomic_store_n (&pool->address, 0, __ATOMIC_RELEASE);
  pool->class = 0;
  pool->last = 0;
  pool->next = free_pool;
  free_pool = n;
}

/* A pool that is not there yet.  */
static uint32_t
begin_locked (const struct entry *entry, uintptr_t address)
{
  uint32_t n = make_room_locked () ? number_locked () : 0;
  if (!n)
    return 0;
  struct pool *pool = pools_at (n);
  pool->allocator = entry->allocator;
  pool->instance = entry->instance;
  pool->name = 0;
  pool->context = 0;
  pool->born = ++begun;
  if (!classify_locked (n))
    {
      release_locked (n);
      return 0;
    }
  __atomic_store_n (&pool->address, address, __ATOMIC_RELEASE);
  size_t i = place_locked (pools_table, entry->allocator, address);
  __atomic_store_n (&pools_table->numbers[i], n, __ATOMIC_RELEASE);
  count++;
  return n;
}

uint32_t
pools_find (const struct entry *entry, uintptr_t address)
{
  lock_take (LOCK_POOLS);
  uint32_t n = find_locked (entry->allocator, address);
  lock_drop (LOCK_POOLS);
  return n;
}

uint32_t
pools_search (const struct entry *entry, uintptr_t address)
{
  lock_take (LOCK_POOLS);
  uint32_t n = find_locked (entry->allocator, address);
  if (!n)
    n = begin_locked (entry, address);
  lock_drop (LOCK_POOLS);
  return n;
}

/* Whether pool N is PARENT or above it.  */
static bool
is_above_locked (uint32_t n, uint32_t parent)
{
  while (parent && parent != n)
    parent = pools_at (parent)->parent;
  return parent;
}

void
pools_create (uint32_t n, const struct pool_origin *origin)
{
  allocs_text name
      = origin->name ? labels_text (LABEL_OF_POOLS, origin->name) : 0;
  lock_take (LOCK_POOLS);
  struct pool *pool = pools_at (n);
  pool->name = name;
  pool->instance = origin->instance;
  pool->context = origin->context;
  unlink_locked (n);
  if (!is_above_locked (n, origin->parent))
    link_locked (n, origin->parent);
  lock_drop (LOCK_POOLS);
}

uint32_t
pools_newest (void)
{
  return __atomic_load_n (&begun, __ATOMIC_RELAXED);
}

void
pools_end (uint32_t n)
{
  lock_take (LOCK_POOLS);
  struct pool *pool = pools_at (n);
  if (pool->address)
    {
      struct allocs_profile_pool *class = pool_class_at (pool->class);
      class->destroyed++;
      class->live--;
      remove_locked (
          place_locked (pools_table, pool->allocator, pool->address));
      count--;
      pool_pages_free (&pool->pages);
      release_locked (n);
    }
  lock_drop (LOCK_POOLS);
}

static uint32_t
leaf_locked (uint32_t n)
{
  while (pools_at (n)->child)
    n = pools_at (n)->child;
  return n;
}

uint32_t
pools_leaf (uint32_t n)
{
  lock_take (LOCK_POOLS);
  uint32_t leaf = leaf_locked (n);
  lock_drop (LOCK_POOLS);
  return leaf == n ? 0 : leaf;
}

uint32_t
pools_behind (uint32_t n, uint32_t top)
{
  lock_take (LOCK_POOLS);
  uint32_t behind = pools_at (n)->child;
  while (!behind && n && n != top)
    {
      behind = pools_at (n)->next;
      n = pools_at (n)->parent;
    }
  lock_drop (LOCK_POOLS);
  return behind;
}

void
pools_count_created (uint32_t n)
{
  lock_take (LOCK_POOLS);
  if (pools_at (n)->class)
    pool_class_at (pools_at (n)->class)->created++;
  lock_drop (LOCK_POOLS);
}

void
pools_count_reset (uint32_t n)
{
  lock_take (LOCK_POOLS);
  if (pools_at (n)->class)
    pool_class_at (pools_at (n)->class)->resets++;
  lock_drop (LOCK_POOLS);
}

void
pools_rename (uint32_t n, const char *name)
{
  allocs_text text = name ? labels_text (LABEL_OF_POOLS, name) : 0;
  lock_take (LOCK_POOLS);
  pools_at (n)->name = text;
  lock_drop (LOCK_POOLS);
}

bool
pools_move (uint32_t n, uint32_t parent)
{
  lock_take (LOCK_POOLS);
  bool done = !is_above_locked (n, parent);
  if (done)
    {
      unlink_locked (n);
      link_locked (n, parent);
    }
  lock_drop (LOCK_POOLS);
  return done;
}

uint32_t
pools_update (uint32_t n)
{
  lock_take (LOCK_POOLS);
  uint32_t row = pools_at (n)->row;
  if (pools_at (n)->class)
    classify_locked (n);
  lock_drop (LOCK_POOLS);
  return row;
}

void
pools_note_page (uint32_t n, uintptr_t page)
{
  lock_take (LOCK_POOLS);
  struct pool *pool = pools_at (n);
  if (pool->address && pool_pages_add (&pool->pages, page))
    __atomic_store_n (&pool->last, page, __ATOMIC_RELAXED);
  lock_drop (LOCK_POOLS);
}

struct pool_pages
pools_take_pages (uint32_t n)
{
  lock_take (LOCK_POOLS);
  struct pool *pool = pools_at (n);
  struct pool_pages pages = pool->pages;
  pool->pages = (struct pool_pages){ .more = NULL };
  pool->last = 0;
  lock_drop (LOCK_POOLS);
  return pages;
}

/* Other threads may have used the pool meanwhile.  */
void
pools_give_pages (uint32_t n, struct pool_pages *pages, uint32_t kept)
{
  lock_take (LOCK_POOLS);
  struct pool *pool = pools_at (n);
  pool_pages_cut (pages, kept);
  for (uint32_t i = 0; i < pool->pages.count; i++)
    pool_pages_add (pages, pool_pages_at (&pool->pages, i));
  pool_pages_free (&pool->pages);
  pool->pages = *pages;
  lock_drop (LOCK_POOLS);
}
