/* SPDX-License-Identifier: MIT */
/* Another unit that holds the inline entry.  */

#include "inline-entry.h"

int other_user ();

int
other_user ()
{
  return grouped (2);
}
