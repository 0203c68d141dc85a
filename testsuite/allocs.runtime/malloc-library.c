/* SPDX-License-Identifier: MIT */
/* A shared library that defines malloc and its family, built with the plugin,
   as it were.  Its calloc calls its malloc by the global name, its realloc by
   a local one. It may be the base allocator of the process.  */

#include <stdlib.h>

#include "played.h"

PLAYED_MALLOC_RULES;
PLAYED_ALLOCATOR_OF (malloc, ALLOCATOR, "malloc", 2, PLAYED_MALLOC_ID);
PLAYED_ENTRY_OF (malloc, ALLOC, MALLOC_KEY, "malloc", malloc, malloc, 4);
PLAYED_ENTRY_OF (calloc, ALLOC, CALLOC_KEY, "calloc", calloc, malloc, 4);
PLAYED_ENTRY_OF (realloc, RESIZE, REALLOC_KEY, "realloc", realloc, malloc, 4);
PLAYED_ENTRY_OF (free, FREE, FREE_KEY, "free", free, malloc, 4);
PLAYED_SITE (inner, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "calloc", 301, malloc);
PLAYED_SITE (own, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "library_own", 302,
             malloc);

#define HIDDEN __attribute__ ((visibility ("hidden")))

/* The names by which this library reaches what it defines itself.  */
HIDDEN void *local_malloc (size_t size);
HIDDEN void *local_calloc (size_t count, size_t size);
HIDDEN void *local_realloc (void *p, size_t size);
HIDDEN void local_free (void *p);

PLAYED_HELPER void *malloc_allocs (size_t size);
PLAYED_HELPER void *calloc_allocs (size_t count, size_t size);
PLAYED_HELPER void *realloc_allocs (void *p, size_t size);
PLAYED_HELPER void free_allocs (void *p);

/* Stands in front of each block.  */
struct header
{
  size_t size;
} __attribute__ ((aligned (16)));

static char arena[1 << 24] __attribute__ ((aligned (16)));
static size_t arena_used;
static void *(*volatile global_malloc) (size_t) = malloc;

void *
local_malloc (size_t size)
{
  PLAYED_HAND_OVER (entry_malloc, malloc_allocs (size));
  size_t at = __atomic_fetch_add (&arena_used, (size + 31) & ~(size_t)15,
                                  __ATOMIC_RELAXED);
  if (at + size + 32 > sizeof arena)
    return NULL;
  struct header *p = (struct header *)(void *)(arena + at);
  p->size = size;
  return p + 1;
}

void *
local_calloc (size_t count, size_t size)
{
  PLAYED_HAND_OVER (entry_calloc, calloc_allocs (count, size));
  return PLAYED_CALL (site_inner, global_malloc (count * size));
}

void *
local_realloc (void *p, size_t size)
{
  PLAYED_HAND_OVER (entry_realloc, realloc_allocs (p, size));
  size_t old = p ? ((struct header *)p)[-1].size : 0;
  char *new = PLAYED_CALL (site_inner, local_malloc (size));
  for (size_t i = 0; new && i < old && i < size; i++)
    ((volatile char *)new)[i] = ((const char *)p)[i];
  return new;
}

void
local_free (void *p)
{
  PLAYED_HAND_OVER (entry_free, free_allocs (p));
}

#define ALIAS(name) __attribute__ ((alias (#name)))
void *malloc (size_t size) ALIAS (local_malloc);
void *calloc (size_t count, size_t size) ALIAS (local_calloc);
void *realloc (void *p, size_t size) ALIAS (local_realloc);
void free (void *p) ALIAS (local_free);

/* The library's own use of its malloc.  */
void *library_own (size_t size);
void *
library_own (size_t size)
{
  return PLAYED_CALL (site_own, local_malloc (size));
}

size_t malloc_usable_size (void *p);
size_t
malloc_usable_size (void *p)
{
  return p ? ((struct header *)p)[-1].size : 0;
}

#define HELP(name, ...)                                                       \
  {                                                                           \
    struct allocs_call call = { .entry = &entry_##name,                       \
                                .function = (void *)local_##name,             \
                                .address = (void *)name,                      \
                                __VA_ARGS__ };                                \
    PLAYED_ENTER (call, NULL, RUN);                                           \
    call.result = (uintptr_t)RUN;                                             \
    PLAYED_LEAVE (call);                                                      \
    return (void *)call.result;                                               \
  }

#define RUN local_malloc (size)
PLAYED_HELPER void *
malloc_allocs (size_t size)
HELP (malloc, .bytes = size)

#undef RUN
#define RUN local_calloc (count, size)
PLAYED_HELPER void *
calloc_allocs (size_t count, size_t size)
HELP (calloc, .bytes = size, .count = count)

#undef RUN
#define RUN local_realloc (p, size)
PLAYED_HELPER void *
realloc_allocs (void *p, size_t size)
HELP (realloc, .bytes = size, .pointer = p)

PLAYED_HELPER void
free_allocs (void *p)
{
  struct allocs_call call = { .entry = &entry_free,
                              .function = (void *)local_free,
                              .address = (void *)free,
                              .pointer = p };
  PLAYED_ENTER (call, , local_free (p));
  local_free (p);
  PLAYED_LEAVE (call);
}
