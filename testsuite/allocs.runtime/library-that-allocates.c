/* SPDX-License-Identifier: MIT */
/* A shared library with a site and an entry of its own, that allocates when it
   is loaded and when it goes.  Tests load it by dlopen.  */

#include <stdlib.h>

#include "played.h"

#define LIBRARY_KEY 2001

void *library_alloc (size_t size);
void library_pend (void);

PLAYED_MALLOC_RULES;
PLAYED_ALLOCATOR (library, WRAPPER, "library", 0);
PLAYED_RULE (library, "library", "library_alloc", "(Z)p", ALLOC, WRAPPER);
PLAYED_ENTRY (library, ALLOC, LIBRARY_KEY, "library_alloc");
PLAYED_SITE (begin, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "begin", 201, malloc);
PLAYED_SITE (inside, ALLOC, MALLOC_KEY, 18, "library_alloc", 202, malloc);
PLAYED_SITE (end, FREE, FREE_KEY, PLAYED_PRELOAD, "end", 203, free);

static void *first;

__attribute__ ((constructor)) static void
begin (void)
{
  first = PLAYED_CALL (site_begin, malloc (1000));
}

__attribute__ ((destructor)) static void
end (void)
{
  PLAYED_CALL (site_end, free (first));
}

/* A site whose call does not take place.  */
void
library_pend (void)
{
  if (played_state ())
    played_state ()->pending = &site_inside;
}

PLAYED_HELPER void *library_alloc_allocs (size_t size);

__attribute__ ((noinline)) void *
library_alloc (size_t size)
{
  PLAYED_HAND_OVER (entry_library, library_alloc_allocs (size));
  return PLAYED_CALL (site_inside, malloc (size));
}

PLAYED_HELPER void *
library_alloc_allocs (size_t size)
{
  struct allocs_call call = { .entry = &entry_library,
                              .function = (void *)library_alloc,
                              .address = (void *)library_alloc,
                              .bytes = size };
  PLAYED_ENTER (call, NULL, library_alloc (size));
  call.result = (uintptr_t)library_alloc (size);
  PLAYED_LEAVE (call);
  return (void *)call.result;
}
