/* SPDX-License-Identifier: MIT */
/* A weak definition, and a call of it.  */

#include <stdlib.h>

void *get (size_t);
void *through_other_unit (void);

__attribute__ ((weak, noinline)) void *
get (size_t size)
{
  return malloc (size + 1000);
}

void *
through_other_unit (void)
{
  return get (19);
}
