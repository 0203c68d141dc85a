/* SPDX-License-Identifier: MIT */
/* A wrapper over malloc, played: xmalloc, xrealloc, xfree, and walk, which
   works for its caller (`through').  Each has a site of its own; lines 101 to
   104.  */

#ifndef PLAYED_XMALLOC_H
#define PLAYED_XMALLOC_H

#include <stdlib.h>

#include "played.h"

#define XMALLOC_KEY 1001
#define XREALLOC_KEY 1002
#define XFREE_KEY 1003
#define WALK_KEY 1004

PLAYED_MALLOC_RULES;
PLAYED_ALLOCATOR (xmalloc, WRAPPER, "xmalloc", 0);
PLAYED_RULE (xmalloc, "xmalloc", "xmalloc", "(Z)p", ALLOC, WRAPPER);
PLAYED_RULE (xrealloc, "xmalloc", "xrealloc", "(PZ)p", RESIZE, WRAPPER);
PLAYED_RULE (xfree, "xmalloc", "xfree", "(P)", FREE, WRAPPER);
PLAYED_RULE (walk, "xmalloc", "walk", "", THROUGH, WRAPPER);
PLAYED_ENTRY_OF (xmalloc, ALLOC, XMALLOC_KEY, "xmalloc", xmalloc, xmalloc, 0);
PLAYED_ENTRY_OF (xrealloc, RESIZE, XREALLOC_KEY, "xrealloc", xrealloc,
                 xmalloc, 0);
PLAYED_ENTRY_OF (xfree, FREE, XFREE_KEY, "xfree", xfree, xmalloc, 0);
PLAYED_ENTRY_OF (walk, THROUGH, WALK_KEY, "walk", walk, xmalloc, 0);
PLAYED_SITE (in_xmalloc, ALLOC, MALLOC_KEY, 18, "xmalloc", 101, malloc);
PLAYED_SITE (in_xrealloc, RESIZE, REALLOC_KEY, 18, "xrealloc", 102, realloc);
PLAYED_SITE (in_xfree, FREE, FREE_KEY, 18, "xfree", 103, free);

PLAYED_HELPER void *xmalloc_allocs (size_t size);
PLAYED_HELPER void *xrealloc_allocs (void *p, size_t size);
PLAYED_HELPER void xfree_allocs (void *p);

static __attribute__ ((noinline)) void *
xmalloc (size_t size)
{
  PLAYED_HAND_OVER (entry_xmalloc, xmalloc_allocs (size));
  return PLAYED_CALL (site_in_xmalloc, malloc (size));
}

/* As Lua's: size 0 frees.  */
static __attribute__ ((noinline)) void *
xrealloc (void *p, size_t size)
{
  PLAYED_HAND_OVER (entry_xrealloc, xrealloc_allocs (p, size));
  if (!size)
    {
      PLAYED_CALL (site_in_xfree, free (p));
      return NULL;
    }
  return PLAYED_CALL (site_in_xrealloc, realloc (p, size));
}

static __attribute__ ((noinline)) void
xfree (void *p)
{
  PLAYED_HAND_OVER (entry_xfree, xfree_allocs (p));
  PLAYED_CALL (site_in_xfree, free (p));
}

PLAYED_HELPER void *
xmalloc_allocs (size_t size)
{
  struct allocs_call call = { .entry = &entry_xmalloc,
                              .function = (void *)xmalloc,
                              .address = (void *)xmalloc,
                              .bytes = size };
  PLAYED_ENTER (call, NULL, xmalloc (size));
  call.result = (uintptr_t)xmalloc (size);
  PLAYED_LEAVE (call);
  return (void *)call.result;
}

PLAYED_HELPER void *
xrealloc_allocs (void *p, size_t size)
{
  struct allocs_call call = { .entry = &entry_xrealloc,
                              .function = (void *)xrealloc,
                              .address = (void *)xrealloc,
                              .bytes = size,
                              .pointer = p };
  PLAYED_ENTER (call, NULL, xrealloc (p, size));
  call.result = (uintptr_t)xrealloc (p, size);
  PLAYED_LEAVE (call);
  return (void *)call.result;
}

PLAYED_HELPER void
xfree_allocs (void *p)
{
  struct allocs_call call = { .entry = &entry_xfree,
                              .function = (void *)xfree,
                              .address = (void *)xfree,
                              .pointer = p };
  PLAYED_ENTER (call, , xfree (p));
  xfree (p);
  PLAYED_LEAVE (call);
}

#endif
