/* SPDX-License-Identifier: MIT */
/* usage: kernel PAIRS

   The loop by which the memory allocation profiling of the Linux kernel was
   measured: allocate and free at once, all sizes from 8 to 240 bytes in
   turn.  */

#include <stdlib.h>

int
main (int count, char **arguments)
{
  long pairs = count > 1 ? atol (arguments[1]) : 0;
  size_t size = 8;
  for (long i = 0; i < pairs; i++)
    {
      /* Volatile, else the compiler sees that nothing needs the object.  */
      char *volatile object = malloc (size);
      free (object);
      size = size == 240 ? 8 : size + 8;
    }
  return pairs <= 0;
}
