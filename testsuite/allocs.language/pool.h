/* SPDX-License-Identifier: MIT */
/* An arena with a name and a parent, for the examples about pools.  */

#include <stdlib.h>
#include <string.h>

struct pool
{
  struct pool *parent;
  const char *name;
  char *block, *next;
};

enum { POOL_BLOCK = 4096 };

__attribute__ ((noinline, unused)) static struct pool *
pool_create (struct pool *parent, const char *name)
{
  struct pool *p = malloc (sizeof *p);
  p->parent = parent;
  p->name = name;
  p->block = p->next = malloc (POOL_BLOCK);
  return p;
}

/* A slice, or a block of its own.  */
__attribute__ ((noinline, unused)) static void *
pool_alloc (struct pool *p, size_t size)
{
  if (size > POOL_BLOCK / 4)
    return malloc (size);
  char *at = p->next;
  p->next += (size + 15) & ~15ul;
  return at;
}

__attribute__ ((noinline, unused)) static void
pool_reset (struct pool *p)
{
  p->next = p->block;
}

__attribute__ ((noinline, unused)) static void
pool_destroy (struct pool *p)
{
  free (p->block);
  free (p);
}
