/* SPDX-License-Identifier: MIT */
/* An allocator over malloc, played: a pool of blocks of 4000 bytes, from which
   pool_alloc cuts slices of any size, one behind the other.  pool_alloc gets
   its blocks at line 111, pool_free takes a slice back and reports an error
   (1) for one of size 0.  Nobody tells the runtime of pool_reset, which begins
   with the first byte of the block again.  */

#ifndef PLAYED_POOL_H
#define PLAYED_POOL_H

#include <stdlib.h>

#include "played.h"

#define POOL_ALLOC_KEY 1101
#define POOL_FREE_KEY 1102
#define POOL_RESIZE_KEY 1103
#define POOL_BLOCK 4000

PLAYED_MALLOC_RULES;
PLAYED_ALLOCATOR (pool, ALLOCATOR, "pool", 0);
PLAYED_RULE (pool_alloc, "pool", "pool_alloc", "(CZ)p", ALLOC, ALLOCATOR);
PLAYED_RULE (pool_free, "pool", "pool_free", "(CPz)i", FREE, ALLOCATOR);
PLAYED_RULE (pool_resize, "pool", "pool_resize", "(CPzZ)p", RESIZE, ALLOCATOR);
PLAYED_ENTRY_OF (pool_alloc, ALLOC, POOL_ALLOC_KEY, "pool_alloc", pool_alloc,
                 pool, 0);
PLAYED_ENTRY_OF (pool_free, FREE, POOL_FREE_KEY, "pool_free", pool_free, pool,
                 0);
PLAYED_ENTRY_OF (pool_resize, RESIZE, POOL_RESIZE_KEY, "pool_resize",
                 pool_resize, pool, 0);
PLAYED_SITE (block, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "pool_alloc", 111,
             malloc);
PLAYED_SITE (in_resize, ALLOC, POOL_ALLOC_KEY, 0, "pool_resize", 112,
             pool_alloc);

struct pool
{
  char *block;
  size_t used;
};

PLAYED_HELPER void *pool_alloc_allocs (struct pool *pool, size_t size);
PLAYED_HELPER int pool_free_allocs (struct pool *pool, void *p, size_t size);
PLAYED_HELPER void *pool_resize_allocs (struct pool *pool, void *p,
                                        size_t old, size_t size);

static __attribute__ ((noinline)) void *
pool_alloc (struct pool *pool, size_t size)
{
  PLAYED_HAND_OVER (entry_pool_alloc, pool_alloc_allocs (pool, size));
  if (size > POOL_BLOCK)
    return NULL;
  if (!pool->block || pool->used + size > POOL_BLOCK)
    {
      pool->block = PLAYED_CALL (site_block, malloc (POOL_BLOCK));
      pool->used = 0;
    }
  pool->used += size;
  return pool->block + pool->used - size;
}

static __attribute__ ((noinline)) int
pool_free (struct pool *pool, void *p, size_t size)
{
  PLAYED_HAND_OVER (entry_pool_free, pool_free_allocs (pool, p, size));
  return size == 0;
}

/* Grows the last slice in place, others elsewhere, by an entry of its own.  */
static __attribute__ ((noinline)) void *
pool_resize (struct pool *pool, void *p, size_t old, size_t size)
{
  PLAYED_HAND_OVER (entry_pool_resize,
                    pool_resize_allocs (pool, p, old, size));
  char *end = (char *)p + old;
  if (p && end == pool->block + pool->used
      && pool->used + size - old <= POOL_BLOCK)
    {
      pool->used += size - old;
      return p;
    }
  return PLAYED_CALL (site_in_resize, pool_alloc (pool, size));
}

static inline void
pool_reset (struct pool *pool)
{
  pool->used = 0;
}

PLAYED_HELPER void *
pool_alloc_allocs (struct pool *pool, size_t size)
{
  struct allocs_call call = { .entry = &entry_pool_alloc,
                              .function = (void *)pool_alloc,
                              .address = (void *)pool_alloc,
                              .pool = pool,
                              .bytes = size };
  PLAYED_ENTER (call, NULL, pool_alloc (pool, size));
  call.result = (uintptr_t)pool_alloc (pool, size);
  PLAYED_LEAVE (call);
  return (void *)call.result;
}

PLAYED_HELPER int
pool_free_allocs (struct pool *pool, void *p, size_t size)
{
  struct allocs_call call = { .entry = &entry_pool_free,
                              .function = (void *)pool_free,
                              .address = (void *)pool_free,
                              .pool = pool,
                              .pointer = p };
  PLAYED_ENTER (call, 0, pool_free (pool, p, size));
  call.result = (uintptr_t)(intptr_t)pool_free (pool, p, size);
  PLAYED_LEAVE (call);
  return (int)call.result;
}

PLAYED_HELPER void *
pool_resize_allocs (struct pool *pool, void *p, size_t old, size_t size)
{
  struct allocs_call call = { .entry = &entry_pool_resize,
                              .function = (void *)pool_resize,
                              .address = (void *)pool_resize,
                              .pool = pool,
                              .pointer = p,
                              .bytes = size };
  PLAYED_ENTER (call, NULL, pool_resize (pool, p, old, size));
  call.result = (uintptr_t)pool_resize (pool, p, old, size);
  PLAYED_LEAVE (call);
  return (void *)call.result;
}

#endif
