/* SPDX-License-Identifier: MIT */
/* A library that allocates as it comes and as it goes.  */

#include <stdio.h>
#include <stdlib.h>

void *kept[2];

__attribute__ ((noinline)) static void *
get (size_t size)
{
  return malloc (size);
}

__attribute__ ((constructor)) static void
construct (void)
{
  kept[0] = get (100);
  printf ("constructed\n");
}

__attribute__ ((destructor)) static void
destroy (void)
{
  kept[1] = get (50);
  printf ("destroyed\n");
}
