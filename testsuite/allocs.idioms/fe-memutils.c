/* SPDX-License-Identifier: MIT */
/* The palloc of clients: a wrapper.  */

#include "two-meanings.h"

#include <stdlib.h>

__attribute__ ((noinline)) static void *
palloc (size_t size)
{
  return malloc (size);
}

__attribute__ ((noinline)) static void
pfree (void *p)
{
  free (p);
}

void *
client (void)
{
  void *gone = 0, *kept = 0;
  for (int i = 0; i < 2; i++)
    {
      gone = kept;
      kept = palloc (70);
    }
  pfree (gone);
  return kept;
}
