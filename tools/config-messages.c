/* SPDX-License-Identifier: MIT */
/* Messages about configs.  */

#include "config-messages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clean-text.h"
#include "memory.h"
#include "where.h"

enum
{
  LONGEST_SHOWN = 200 /* a longer line tells nobody anything */
};

/* A file that is no text may hold anything; nothing of it reaches the terminal
   as it is.  */
static void
show_clean (const char *text)
{
  char *clean = clean_text (text, CLEAN_FOR_TERMINAL);
  fprintf (stderr, "%s\n", clean);
  free (clean);
}

/* How many characters stand for TEXT when it is shown.  */
static unsigned
shown_width (const char *text)
{
  char *clean = clean_text (text, CLEAN_FOR_TERMINAL);
  unsigned width = 0;
  for (const char *p = clean; *p; p++)
    width += (*p & 0xc0) != 0x80;
  free (clean);
  return width;
}

/* A line with a caret under COLUMN.  A tab is shown as a blank, so that the
   caret stands right whatever its width.  */
static void
show_line (const char *line, unsigned column)
{
  char *text = copy_string (line);
  for (char *p = text; (p = strchr (p, '\t')); )
    *p = ' ';
  putc (' ', stderr);
  show_clean (text);
  if (column - 1 < strlen (text))
    text[column - 1] = '\0';
  fprintf (stderr, " %*s^\n", (int) shown_width (text), "");
  free (text);
}

static void
report (void *data, enum config_severity severity, struct config_place place,
        const char *text, const char *line)
{
  static const char *const words[] = {
    [CONFIG_ERROR] = "error",
    [CONFIG_WARNING] = "warning",
    [CONFIG_NOTE] = "note",
  };
  (void)data;
  if (place.line == 0)
    fputs ("allocs: ", stderr);
  else if (place.column == 0)
    fprintf (stderr, "%s:%u: ", place.file, place.line);
  else
    fprintf (stderr, "%s:%u:%u: ", place.file, place.line, place.column);
  fprintf (stderr, "%s: ", words[severity]);
  show_clean (text);
  if (line && place.column && strlen (line) <= LONGEST_SHOWN)
    show_line (line, place.column);
}

const struct config_reporter config_messages = { report, NULL };

char *
ready_configs (void)
{
  char *directory = beside_tool ("share");
  return directory ? directory : copy_string (ALLOCS_DATADIR);
}
