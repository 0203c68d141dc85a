/* SPDX-License-Identifier: MIT */
/* usage: pool-live OBJECTS

   Prints how much memory is resident while so many objects of a pool are
   alive.  */

#include <stdlib.h>

#include "pool.h"
#include "resident.h"

int
main (int count, char **arguments)
{
  long objects = count > 1 ? atol (arguments[1]) : 0;
  for (long i = 0; i < objects; i++)
    memset (pool_alloc (POOL_OBJECT), 1, POOL_OBJECT);
  return !resident_print ();
}
