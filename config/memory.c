/* SPDX-License-Identifier: MIT */
/* The memory of a config: everything that is read lies in one obstack and goes
   with it.  What cannot be had aborts: files are limited in size (load.c), so
   there is nothing left to save then.  */

#include "internal.h"

#include <obstack.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define obstack_chunk_alloc allocate
#define obstack_chunk_free free

static void *
allocate (size_t size)
{
  void *block = malloc (size);
  if (!block)
    abort ();
  return block;
}

void *
config_memory_create (void)
{
  struct obstack *memory = allocate (sizeof *memory);
  obstack_init (memory);
  return memory;
}

void
config_memory_free (void *memory)
{
  obstack_free ((struct obstack *) memory, NULL);
  free (memory);
}

void *
config_take (struct config *config, size_t size)
{
  struct obstack *memory = config->memory;
  return memset (obstack_alloc (memory, size), 0, size);
}

char *
config_copy (struct config *config, const char *text, size_t size)
{
  struct obstack *memory = config->memory;
  return obstack_copy0 (memory, text, size);
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
    abort ();
  char *copy = config_copy (config, text, size);
  free (text);
  return copy;
}
