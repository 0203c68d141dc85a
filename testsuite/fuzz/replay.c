/* SPDX-License-Identifier: MIT */
/* The main function of the harness where there is no libFuzzer: reads each file
   that is named, so that what was found once stays mended.  */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t size);

enum { LARGEST = 1 << 16 };

/* The bytes lie at the end of a block of their size.  */
static void
try (const char *name)
{
  uint8_t *bytes = malloc (LARGEST);
  FILE *file = fopen (name, "rb");
  if (!bytes || !file)
    {
      perror (name);
      exit (1);
    }
  size_t size = fread (bytes, 1, LARGEST, file);
  fclose (file);
  bytes = realloc (bytes, size ? size : 1);
  if (LLVMFuzzerTestOneInput (bytes, size) != 0)
    abort ();
  free (bytes);
}

int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    try (argv[i]);
  printf ("%d inputs\n", argc - 1);
  return 0;
}
