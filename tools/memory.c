/* SPDX-License-Identifier: MIT */
/* Memory that is there or ends the tool.  */

#include "memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *
checked (void *memory)
{
  if (!memory)
    {
      /* A message needs memory, too.  */
      fputs ("allocs: out of memory\n", stderr);
      exit (EXIT_FAILURE);
    }
  return memory;
}

void *
new_items (size_t count, size_t size)
{
  return checked (calloc (count ? count : 1, size));
}

void *
more_items (void *items, size_t count, size_t size)
{
  if (count < 8)
    return count ? items : checked (reallocarray (items, 8, size));
  if ((count & (count - 1)) != 0)
    return items;
  return checked (reallocarray (items, count * 2, size));
}

char *
copy_string (const char *s)
{
  return checked (strdup (s));
}

char *
format_string (const char *format, ...)
{
  char *text = NULL;
  va_list arguments;
  va_start (arguments, format);
  if (vasprintf (&text, format, arguments) < 0)
    text = NULL;
  va_end (arguments);
  return checked (text);
}
