/* SPDX-License-Identifier: MIT */
/* The pages in which a pool had objects, in the order of first use: the order
   in which its memory was handed out, as far as a reset needs it.  Most pools
   have few.  All functions take place under LOCK_POOLS.  */

#ifndef RUNTIME_POOL_PAGES_H
#define RUNTIME_POOL_PAGES_H

#include <stdbool.h>
#include <stdint.h>

#define POOL_OWN_PAGES 5

/* A page is its address with the level in the low bits, so never 0.  */
struct pool_pages
{
  uintptr_t *more; /* all of them, and behind ROOM a hash table; or NULL */
  uint32_t count;
  uint32_t room; /* of MORE: a power of two */
  uintptr_t own[POOL_OWN_PAGES];
};

static inline uintptr_t
pool_pages_at (const struct pool_pages *pages, uint32_t i)
{
  return pages->more ? pages->more[i] : pages->own[i];
}

/* Add PAGE behind the others, if it is not there.  False: no memory.  */
bool pool_pages_add (struct pool_pages *pages, uintptr_t page);

/* Keep the first COUNT.  */
void pool_pages_cut (struct pool_pages *pages, uint32_t count);

/* Empty PAGES; its memory is for others.  */
void pool_pages_free (struct pool_pages *pages);

#endif
