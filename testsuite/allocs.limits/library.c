/* SPDX-License-Identifier: MIT */
/* A library with a wrapper over malloc, for tests that load it.  */
#include <stdlib.h>

__attribute__ ((noinline)) static void *
get (size_t size)
{
  return malloc (size);
}

void *
allocate (void)
{
  return get (1000000);
}
