/* SPDX-License-Identifier: MIT */
/* The pool itself; pool.conf says that it is one.  */

#include "pool.h"

#include <stdlib.h>

struct piece
{
  struct piece *next;
};

static struct piece *pieces;
static char *block, *block_end;

void *
pool_alloc (size_t size)
{
  struct piece *piece = pieces;
  if (size > POOL_OBJECT)
    abort ();
  if (piece)
    {
      pieces = piece->next;
      return piece;
    }
  if (block == block_end)
    {
      block = malloc (POOL_BLOCK);
      if (!block)
        abort ();
      block_end = block + POOL_BLOCK;
    }
  block += POOL_OBJECT;
  return block - POOL_OBJECT;
}

void
pool_free (void *object)
{
  struct piece *piece = object;
  if (!piece)
    return;
  piece->next = pieces;
  pieces = piece;
}
