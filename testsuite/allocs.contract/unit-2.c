/* SPDX-License-Identifier: MIT */
/* A second unit with a site and an entry.  */

#include "compiled.h"

UNIT ("unit-2.c");
ENTRY (second, 2);

ENTRY_FUNCTION void
second (void)
{
  ENTERED (second);
}
