/* SPDX-License-Identifier: MIT */
/* A function whose body here serves inlining only.  */

#include <stdlib.h>

void *get (size_t);

extern inline __attribute__ ((gnu_inline)) void *
get (size_t size)
{
  return malloc (size);
}
