/* SPDX-License-Identifier: MIT */
/* damage COMMAND FILE STEP TIMES: run `COMMAND COPY' for damaged copies of
   FILE and print how many ended by a signal or took longer than a minute.
   The copies are cut off after each STEP bytes, and TIMES of them, made from a
   fixed seed, have some bytes changed.  COMMAND is for the shell.  */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

static unsigned char original[1 << 20], bytes[1 << 20];
static unsigned tried, failed;

static void
try (const char *command, size_t size)
{
  char line[4096];
  FILE *copy = fopen ("damaged", "w");
  if (!copy || fwrite (bytes, 1, size, copy) != size || fclose (copy) != 0)
    exit (2);
  snprintf (line, sizeof line, "timeout 60 %s damaged >/dev/null 2>said",
            command);
  int status = system (line);
  tried++;
  /* 98 and more: of a signal, of timeout, of a sanitizer or valgrind.  */
  if (WIFSIGNALED (status) || WEXITSTATUS (status) >= 98)
    {
      printf ("%s: status %d\n", line, status);
      snprintf (line, sizeof line, "cp damaged damaged.%u; cat said", tried);
      if (system (line) != 0)
        exit (2);
      failed++;
    }
}

/* The next of a fixed sequence of numbers.  */
static unsigned
next (void)
{
  static unsigned long long state = 20240229;
  state = state * 6364136223846793005ull + 1442695040888963407ull;
  return (unsigned)(state >> 33);
}

/* Change a byte that is not zero, or one beside it: most of the rest is
   padding.  */
static void
change_byte (size_t size)
{
  size_t at = next () % size;
  while (at < size && !original[at])
    at++;
  at += next () % 3;
  if (at >= size)
    return;
  const unsigned char changes[]
      = { 0, 0xff, 0x80, bytes[at] + 1, (unsigned char)next () };
  bytes[at] = changes[next () % sizeof changes];
}

int
main (int argc, char **argv)
{
  FILE *file = argc == 5 ? fopen (argv[2], "r") : NULL;
  if (!file)
    return 2;
  size_t size = fread (original, 1, sizeof original, file);
  memcpy (bytes, original, size);
  for (size_t cut = 0; cut <= size; cut += (size_t)atoi (argv[3]))
    try (argv[1], cut);
  for (int i = 0; i < atoi (argv[4]); i++)
    {
      memcpy (bytes, original, size);
      for (unsigned n = 1 + next () % 8; n > 0; n--)
        change_byte (size);
      try (argv[1], size);
    }
  printf ("%s, %u of them failed\n", tried > 100 ? "many" : "few", failed);
  return 0;
}
