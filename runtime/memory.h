/* SPDX-License-Identifier: MIT */
/* Memory of the runtime: straight from the kernel, zero-filled, never given
   back one by one.  NULL where the kernel refuses; the caller then goes on
   without.  */

#ifndef RUNTIME_MEMORY_H
#define RUNTIME_MEMORY_H

#include <stddef.h>

/* BYTES, aligned to 8, to 64 if there are 64 or more.  */
void *memory_get (size_t bytes);

/* An array whose items never move, however many there get to be.  Items are
   zero until they are written.  Whoever uses it guards it.  */
#define MEMORY_ARRAY_CHUNKS 1024
struct memory_array
{
  size_t item_bytes;
  size_t chunk_items; /* a power of two */
  void *chunks[MEMORY_ARRAY_CHUNKS];
};

/* Item N of ARRAY, made if it is not there; NULL: no memory, or too many.  */
void *memory_array_make (struct memory_array *array, size_t n);

/* Item N, which was made before.  */
static inline void *
memory_array_at (const struct memory_array *array, size_t n)
{
  char *chunk = array->chunks[n / array->chunk_items];
  return chunk + n % array->chunk_items * array->item_bytes;
}

#endif
