/* SPDX-License-Identifier: MIT */
/* Another unit that uses the inline allocator.  */

#include "inline-allocator.h"

void *
second (arena &from)
{
  return from.take (20);
}
