/* SPDX-License-Identifier: MIT */
/* Messages about configs.  */

#include "config-messages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "where.h"

enum
{
  LONGEST_SHOWN = 200 /* a longer line tells nobody anything */
};

/* A line with a caret under COLUMN; tabs stay tabs, so that it stands right
   whatever their width, and bytes that only continue a character take up no
   column.  */
static void
show_line (const char *line, unsigned column)
{
  fprintf (stderr, " %s\n ", line);
  for (unsigned i = 1; i < column && line[i - 1]; i++)
    if ((line[i - 1] & 0xc0) != 0x80)
      putc (line[i - 1] == '\t' ? '\t' : ' ', stderr);
  fputs ("^\n", stderr);
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
  fprintf (stderr, "%s: %s\n", words[severity], text);
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
