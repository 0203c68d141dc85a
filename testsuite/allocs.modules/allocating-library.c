/* SPDX-License-Identifier: MIT */
/* A library with one site.  */

#include <stdlib.h>

void *allocate (void);

void *
allocate (void)
{
  return malloc (100);
}
