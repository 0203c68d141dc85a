/* SPDX-License-Identifier: MIT */
/* The definition of the function of extern-inline.h.  */

#include <stdlib.h>

void *get (size_t);

void *
get (size_t size)
{
  return malloc (size);
}
