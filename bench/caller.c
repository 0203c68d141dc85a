/* SPDX-License-Identifier: MIT */
/* usage: caller CALLS

   Calls an entry that does nothing (entry.c).  One of the two is built with the
   plugin and the other without, so the instructions that it adds can be counted
   for a call and for an entry apart.  */

#include <stdlib.h>

#include "entry.h"

int
main (int count, char **arguments)
{
  long calls = count > 1 ? atol (arguments[1]) : 0;
  for (long i = 0; i < calls; i++)
    entry (1);
  return calls <= 0;
}
