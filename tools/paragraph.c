/* SPDX-License-Identifier: MIT */
/* Fills lines.  */

#include "paragraph.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clean-text.h"
#include "columns.h"
#include "table.h"

static void
fill (const char *text, size_t width)
{
  size_t column = 0;
  while (*text)
    {
      size_t length = strcspn (text, " ");
      size_t columns = columns_of (text, length);
      if (column > 0 && column + 1 + columns > width)
        column = (size_t)printf ("\n  ") - 1;
      else if (column > 0)
        column += (size_t)printf (" ");
      fwrite (text, 1, length, stdout);
      column += columns;
      text += length + (text[length] == ' ');
    }
  putchar ('\n');
}

void
print_paragraph (const char *format, ...)
{
  char *text;
  va_list arguments;
  va_start (arguments, format);
  int length = vasprintf (&text, format, arguments);
  va_end (arguments);
  if (length < 0)
    return;
  char *clean = clean_text (text, CLEAN_FOR_TERMINAL);
  fill (clean, output_width ());
  free (clean);
  free (text);
}
