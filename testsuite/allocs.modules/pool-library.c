/* SPDX-License-Identifier: MIT */
/* A library with an allocator that is private to it.  */

#include "pool-library.h"

static char memory[4096];
static size_t used;

static __attribute__ ((noinline)) void *
pool_alloc (size_t size)
{
  void *p = memory + used;
  used += size;
  return p;
}

void *
POOL_USER (size_t size)
{
  return pool_alloc (size);
}
