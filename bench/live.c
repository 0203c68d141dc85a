/* SPDX-License-Identifier: MIT */
/* usage: live OBJECTS SIZE [MOST]

   Prints how much memory is resident while so many objects of SIZE bytes are
   alive, or, at random, of SIZE to MOST bytes.  All of their bytes have been
   written to.  */

#include <stdlib.h>

#include "resident.h"
#include "window.h"

static uint64_t
next_random (void)
{
  static uint64_t s = WINDOW_SEED;
  s ^= s << 13;
  s ^= s >> 7;
  s ^= s << 17;
  return s >> 20;
}

int
main (int count, char **arguments)
{
  if (count < 3)
    return 2;
  long objects = atol (arguments[1]);
  size_t least = strtoul (arguments[2], NULL, 10);
  size_t most = count > 3 ? strtoul (arguments[3], NULL, 10) : least;
  for (long i = 0; i < objects; i++)
    {
      size_t size = least + next_random () % (most - least + 1);
      /* Volatile, else the compiler sees that nothing needs the object.  */
      char *volatile object = malloc (size);
      if (!object)
        return 1;
      memset (object, 1, size);
    }
  return !resident_print ();
}
