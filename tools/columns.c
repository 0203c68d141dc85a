/* SPDX-License-Identifier: MIT */
/* Measures and cuts UTF-8.  What is cut keeps its end, too: names that begin
   alike mostly end otherwise.  */

#include "columns.h"

#include <stdbool.h>
#include <string.h>

#include "memory.h"

static bool
begins_character (char c)
{
  return ((unsigned char)c & 0xc0) != 0x80;
}

size_t
columns_of (const char *s, size_t length)
{
  size_t columns = 0;
  for (size_t i = 0; i < length; i++)
    columns += begins_character (s[i]);
  return columns;
}

/* Where the character after the first COLUMNS of S begins.  */
static const char *
behind (const char *s, size_t columns)
{
  for (; *s; s++)
    if (begins_character (*s) && columns-- == 0)
      break;
  return s;
}

char *
cut_to_columns (const char *s, size_t width)
{
  static const char dots[] = "...";
  size_t columns = columns_of (s, strlen (s));
  if (columns <= width)
    return copy_string (s);
  size_t room = width > strlen (dots) ? width - strlen (dots) : 0;
  size_t head = room - room / 3;
  return format_string ("%.*s%s%s", (int)(behind (s, head) - s), s, dots,
                        behind (s, columns - (room - head)));
}
