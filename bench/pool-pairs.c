/* SPDX-License-Identifier: MIT */
/* usage: pool-pairs PAIRS

   The loop of pairs.c with objects of 16 bytes, from a pool.  */

#include <stdlib.h>

#include "pool.h"
#include "window.h"

int
main (int count, char **arguments)
{
  static struct window window = { .random = WINDOW_SEED };
  long pairs = count > 1 ? atol (arguments[1]) : 0;
  for (long i = 0; i < pairs; i++)
    {
      size_t size;
      char **object = window_next (&window, &size);
      pool_free (*object);
      *object = pool_alloc (POOL_OBJECT);
      **object = 1;
    }
  return pairs <= 0;
}
