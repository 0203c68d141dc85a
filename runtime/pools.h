/* SPDX-License-Identifier: MIT */
/* Pools that are there: found by allocator and address, numbered, in a tree.
   Which objects they have is with pool-events.c.

   The usual way, from an address to the number, takes no lock: the table only
   says where to look, and the pool itself says whether it is the one.  Pools
   are never unmapped, and an address that has none is 0.  */

#ifndef RUNTIME_POOLS_H
#define RUNTIME_POOLS_H

#include <allocs/profile.h>
#include <stdbool.h>

#include "identities.h"
#include "pool-pages.h"
#include "thread.h"

struct pool
{
  uintptr_t address;  /* 0: there is no such pool */
  uint32_t allocator; /* the first instance of all of that name */
  uint32_t row;       /* context that counts for its class */
  uint32_t class;
  uint32_t instance, context; /* of the call that created it; or 0 */
  allocs_text name;           /* or 0 */
  uint32_t parent, child, next, previous; /* in the tree, by number; or 0 */
  uint32_t born;                          /* its number among all that were */
  uintptr_t last;                         /* page that it had an object in */
  struct pool_pages pages;
} __attribute__ ((aligned (64)));

#define POOLS_SHIFT 8
#define POOLS_CHUNKS 4096
extern struct pool *pools_chunks[POOLS_CHUNKS]
    __attribute__ ((visibility ("hidden")));

/* Numbers of pools, by hash.  */
struct pools_table
{
  size_t mask;
  uint32_t numbers[];
};

extern struct pools_table *pools_table __attribute__ ((visibility ("hidden")));

static inline struct pool *
pools_at (uint32_t n)
{
  return &pools_chunks[n >> POOLS_SHIFT][n & ((1u << POOLS_SHIFT) - 1)];
}

static inline size_t
pools_hash (uint32_t allocator, uintptr_t address)
{
  return (address / 16 + allocator) * 0x9e3779b97f4a7c15u >> 32;
}

/* The pool of ENTRY's allocator at ADDRESS, if it is where one looks first;
   else 0.  */
static inline uint32_t
pools_hint (const struct entry *entry, uintptr_t address)
{
  const struct pools_table *table
      = __atomic_load_n (&pools_table, __ATOMIC_ACQUIRE);
  if (unlikely (!table))
    return 0;
  size_t i = pools_hash (entry->allocator, address) & table->mask;
  uint32_t n = __atomic_load_n (&table->numbers[i], __ATOMIC_ACQUIRE);
  if (unlikely (!n))
    return 0;
  const struct pool *pool = pools_at (n);
  return likely (pool->address == address
                 && pool->allocator == entry->allocator)
             ? n
             : 0;
}

/* The same wherever it is; 0: there is none.  */
uint32_t pools_find (const struct entry *entry, uintptr_t address);

uint32_t pools_search (const struct entry *entry, uintptr_t address);

/* The same, begun if it was not seen before; 0: no memory.  ADDRESS may be 0:
   then there is none.  */
static inline uint32_t
pools_of (const struct entry *entry, uintptr_t address)
{
  if (!address)
    return 0;
  uint32_t n = pools_hint (entry, address);
  return likely (n) ? n : pools_search (entry, address);
}

/* How a pool came to be.  */
struct pool_origin
{
  const char *name; /* NULL: none */
  uint32_t parent;  /* pool; 0: none */
  uint32_t instance, context;
};

/* Pool N, which was not seen before a moment ago, was created so.  Then its
   class must be looked at again, as below.  */
void pools_create (uint32_t n, const struct pool_origin *origin);

/* The number of pools that have begun so far, modulo 2^32.  */
uint32_t pools_newest (void);

/* Pool N, which has no children and no objects, has ended.  */
void pools_end (uint32_t n);

/* The first of the pools below pool N that has none below itself; 0: there is
   none below N.  */
uint32_t pools_leaf (uint32_t n);
/* The pool behind N among those below TOP, and TOP itself, parents first; 0: N
   was the last.  */
uint32_t pools_behind (uint32_t n, uint32_t top);

void pools_count_created (uint32_t n);
void pools_count_reset (uint32_t n);

/* Pool N gets another name, or another PARENT; false: that is N or below it.
   The classes of N and of those below it follow when pools_update is called
   for them, parents first; it returns the row that the old class has.  */
void pools_rename (uint32_t n, const char *name);
bool pools_move (uint32_t n, uint32_t parent);
uint32_t pools_update (uint32_t n);

/* Pool N has an object in PAGE (pool-pages.h).  */
void pools_note_page (uint32_t n, uintptr_t page);
/* Take all pages of N away; the caller gives them back, of which the first KEPT
   stay.  */
struct pool_pages pools_take_pages (uint32_t n);
void pools_give_pages (uint32_t n, struct pool_pages *pages, uint32_t kept);

#endif
