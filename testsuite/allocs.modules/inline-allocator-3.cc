/* SPDX-License-Identifier: MIT */
/* Another unit that uses the inline allocator.  */

#include "inline-allocator.h"

void *
third (arena &from)
{
  return from.take (30);
}
