/* SPDX-License-Identifier: MIT */
/* A third unit with a site and an entry, and a function that others can call
   when this is a library.  */

#include "compiled.h"

void third_of_library (void);

UNIT ("unit-3.c");
ENTRY (third, 3);

ENTRY_FUNCTION void
third (void)
{
  ENTERED (third);
}

void
third_of_library (void)
{
  third ();
}
