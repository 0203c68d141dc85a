/* SPDX-License-Identifier: MIT */
/* A library with a wrapper that others may call, and a call of its own.  */

#include "wrapper-library.h"

#include <stdlib.h>

void *
get (size_t size)
{
  return malloc (size);
}

void
drop (void *p)
{
  free (p);
}

void *
get_inside (void)
{
  return get (1000);
}
