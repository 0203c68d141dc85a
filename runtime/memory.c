/* SPDX-License-Identifier: MIT */
/* Hands out pieces of chunks.  What is larger than a quarter of a chunk gets
   a mapping of its own.  */

#include "memory.h"

#include "lock.h"
#include "platform.h"

#define CHUNK_BYTES (256 * 1024)

/* The chunk that pieces are taken from; guarded by LOCK_MEMORY.  */
static char *chunk;
static size_t chunk_left;

static void *
piece_locked (size_t bytes)
{
  size_t align = bytes >= 64 ? 64 : 8;
  bytes = (bytes + align - 1) & -align;
  size_t skip = -(size_t)(uintptr_t)chunk & (align - 1);
  if (chunk_left < bytes + skip)
    {
      char *fresh = platform_map (CHUNK_BYTES);
      if (!fresh)
        return NULL;
      chunk = fresh;
      chunk_left = CHUNK_BYTES;
      skip = 0;
    }
  char *piece = chunk + skip;
  chunk += bytes + skip;
  chunk_left -= bytes + skip;
  return piece;
}

void *
memory_get (size_t bytes)
{
  if (bytes > CHUNK_BYTES / 4)
    return platform_map (bytes);
  lock_take (LOCK_MEMORY);
  void *piece = piece_locked (bytes);
  lock_drop (LOCK_MEMORY);
  return piece;
}

void *
memory_array_make (struct memory_array *array, size_t n)
{
  size_t at = n / array->chunk_items;
  if (at >= MEMORY_ARRAY_CHUNKS)
    return NULL;
  if (!array->chunks[at])
    {
      void *items = memory_get (array->chunk_items * array->item_bytes);
      if (!items)
        return NULL;
      /* Readers hold no lock: they got N from somebody who saw the item.  */
      __atomic_store_n (&array->chunks[at], items, __ATOMIC_RELEASE);
    }
  return memory_array_at (array, n);
}
