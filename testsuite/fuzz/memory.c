/* SPDX-License-Identifier: MIT */
/* config/memory.c for the fuzzer: a block of its own for each piece, so that
   AddressSanitizer sees what reads beyond the end of one.  */

#include <internal.h>

#include <stdio.h>
#include <string.h>

struct piece
{
  struct piece *next;
  _Alignas (max_align_t) char bytes[];
};

/* The memory of a config is a list of pieces, the last one first.  */
static void *
take (struct piece **memory, size_t size)
{
  struct piece *piece = calloc (1, sizeof *piece + size);
  if (!piece)
    config_out_of_memory ();
  piece->next = *memory;
  *memory = piece;
  return piece->bytes;
}

void *
config_memory_create (void)
{
  return calloc (1, sizeof (struct piece *));
}

void
config_memory_free (void *memory)
{
  struct piece *next;
  for (struct piece *p = *(struct piece **) memory; p; p = next)
    {
      next = p->next;
      free (p);
    }
  free (memory);
}

void *
config_take (struct config *config, size_t size)
{
  return take (config->memory, size);
}

char *
config_copy (struct config *config, const char *text, size_t size)
{
  char *copy = take (config->memory, size + 1);
  return size ? memcpy (copy, text, size) : copy;
}

char *
config_join (struct config *config, const char *format, ...)
{
  char *text;
  va_list arguments;
  va_start (arguments, format);
  int size = vasprintf (&text, format, arguments);
  va_end (arguments);
  if (size < 0)
    config_out_of_memory ();
  char *copy = config_copy (config, text, size);
  free (text);
  return copy;
}
