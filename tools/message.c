/* SPDX-License-Identifier: MIT */
/* Messages on stderr.  A message is put together first and written at once,
   so that it does not mix with what a program under `allocs run' writes; it
   may hold names from files that somebody else wrote, so it is cleaned.  */

#include "message.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "clean-text.h"
#include "commands.h"

static void
say (const char *format, va_list arguments)
{
  char *text;
  if (vasprintf (&text, format, arguments) < 0)
    {
      fputs ("allocs: out of memory\n", stderr);
      return;
    }
  char *clean = clean_text (text, CLEAN_FOR_TERMINAL);
  fprintf (stderr, "allocs: %s\n", clean);
  free (clean);
  free (text);
}

void
complain (const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  say (format, arguments);
  va_end (arguments);
}

void
give_up (const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  say (format, arguments);
  va_end (arguments);
  exit (STATUS_FAILED);
}
