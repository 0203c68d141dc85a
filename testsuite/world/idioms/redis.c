/* SPDX-License-Identifier: MIT */
/* Calls zmalloc.c of Redis, built with a header in front of each block.  */

#include <stddef.h>

#include "zmalloc.h"

int
main (void)
{
  size_t usable;
  void *a = zmalloc (100);
  void *b = zmalloc_usable (200, &usable);
  void *c = zcalloc (300);
  b = zrealloc (b, 400);
  zfree (a);
  zfree (zstrdup ("0123456789"));
  return !b || !c || usable != 200;
}
