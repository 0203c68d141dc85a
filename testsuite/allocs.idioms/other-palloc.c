/* SPDX-License-Identifier: MIT */
/* A palloc that no rule means.  */

#include "two-meanings.h"

#include <stdlib.h>

__attribute__ ((noinline)) static void *
palloc (size_t size)
{
  return malloc (size);
}

void *
third (void)
{
  return palloc (33);
}
