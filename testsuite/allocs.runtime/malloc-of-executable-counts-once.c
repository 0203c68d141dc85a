/* A malloc that the executable defines, and that is built with the plugin, is
   an allocator of its own: each call counts once, also where its calloc and
   realloc call its malloc, and the C library's is not involved.  */
/* { dg-do run } */

#include "played.h"
#include "stage.h"

PLAYED_MALLOC_RULES;
PLAYED_ALLOCATOR_OF (malloc, ALLOCATOR, "malloc", 2, PLAYED_MALLOC_ID);
PLAYED_ENTRY_OF (malloc, ALLOC, MALLOC_KEY, "malloc", malloc, malloc, 0);
PLAYED_ENTRY_OF (calloc, ALLOC, CALLOC_KEY, "calloc", calloc, malloc, 0);
PLAYED_ENTRY_OF (realloc, RESIZE, REALLOC_KEY, "realloc", realloc, malloc, 0);
PLAYED_ENTRY_OF (free, FREE, FREE_KEY, "free", free, malloc, 0);
PLAYED_SITE (a, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "program", 20, malloc);
PLAYED_SITE (b, ALLOC, CALLOC_KEY, PLAYED_PRELOAD, "program", 21, calloc);
PLAYED_SITE (c, RESIZE, REALLOC_KEY, PLAYED_PRELOAD, "program", 22, realloc);
PLAYED_SITE (d, FREE, FREE_KEY, PLAYED_PRELOAD, "program", 23, free);
PLAYED_SITE (inner, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "calloc", 24, malloc);

/* Stands in front of each block.  */
struct header
{
  size_t size;
} __attribute__ ((aligned (16)));

static char arena[1 << 22] __attribute__ ((aligned (16)));
static size_t arena_used;

PLAYED_HELPER void *malloc_allocs (size_t size);
PLAYED_HELPER void *calloc_allocs (size_t count, size_t size);
PLAYED_HELPER void *realloc_allocs (void *p, size_t size);
PLAYED_HELPER void free_allocs (void *p);

void *
malloc (size_t size)
{
  PLAYED_HAND_OVER (entry_malloc, malloc_allocs (size));
  struct header *p = (struct header *)(void *)(arena + arena_used);
  arena_used += (size + 31) & ~(size_t)15;
  if (arena_used > sizeof arena)
    return NULL;
  p->size = size;
  return p + 1;
}

void *
calloc (size_t count, size_t size)
{
  PLAYED_HAND_OVER (entry_calloc, calloc_allocs (count, size));
  char *p = PLAYED_CALL (site_inner, malloc (count * size));
  for (size_t i = 0; p && i < count * size; i++)
    ((volatile char *)p)[i] = 0;
  return p;
}

void
free (void *p)
{
  PLAYED_HAND_OVER (entry_free, free_allocs (p));
}

void *
realloc (void *p, size_t size)
{
  PLAYED_HAND_OVER (entry_realloc, realloc_allocs (p, size));
  size_t old = p ? ((struct header *)p)[-1].size : 0;
  char *new = PLAYED_CALL (site_inner, malloc (size));
  for (size_t i = 0; new && i < old && i < size; i++)
    ((volatile char *)new)[i] = ((const char *)p)[i];
  free (p);
  return new;
}

#define HELP(name, call_, ...)                                                \
  {                                                                           \
    struct allocs_call call = { .entry = &entry_##name,                       \
                                .function = (void *)name,                     \
                                .address = (void *)name,                      \
                                __VA_ARGS__ };                                \
    PLAYED_ENTER (call, NULL, call_);                                         \
    call.result = (uintptr_t)call_;                                           \
    PLAYED_LEAVE (call);                                                      \
    return (void *)call.result;                                               \
  }

PLAYED_HELPER void *
malloc_allocs (size_t size)
HELP (malloc, malloc (size), .bytes = size)

PLAYED_HELPER void *
calloc_allocs (size_t count, size_t size)
HELP (calloc, calloc (count, size), .bytes = size, .count = count)

PLAYED_HELPER void *
realloc_allocs (void *p, size_t size)
HELP (realloc, realloc (p, size), .bytes = size, .pointer = p)

PLAYED_HELPER void
free_allocs (void *p)
{
  struct allocs_call call = { .entry = &entry_free,
                              .function = (void *)free,
                              .address = (void *)free,
                              .pointer = p };
  PLAYED_ENTER (call, , free (p));
  free (p);
  PLAYED_LEAVE (call);
}

static int
program (void)
{
  void *volatile p = PLAYED_CALL (site_a, malloc (100));
  void *volatile q = PLAYED_CALL (site_b, calloc (3, 10));
  p = PLAYED_CALL (site_c, realloc (p, 200));
  PLAYED_CALL (site_d, free (q));
  return !p || p < (void *)arena || p >= (void *)(arena + sizeof arena);
}

static void
check (const struct profile *p)
{
  struct allocs_profile_row a = PROFILE_SUM (p, .line = 20);
  struct allocs_profile_row b = PROFILE_SUM (p, .line = 21);
  CHECK_EQ (a.allocs, 1);
  CHECK_EQ (a.bytes, 200);
  CHECK_EQ (live_bytes (a), 200);
  CHECK_EQ (b.allocs, 1);
  CHECK_EQ (b.bytes, 30);
  CHECK_EQ (live_bytes (b), 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 22).resizes, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 23).frees, 1);
  CHECK_EQ (profile_contexts (p, (struct query){ .line = 24 }), 0);
  CHECK_EQ (PROFILE_SUM (p, .level = 2).objects, 0);
  CHECK_EQ (p->header->unknown_frees, 0);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
