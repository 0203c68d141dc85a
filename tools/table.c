/* SPDX-License-Identifier: MIT */
/* Tables by libsmartcols; whatever it refuses is for want of memory.  */

#include "table.h"

#include <libsmartcols/libsmartcols.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "clean-text.h"
#include "memory.h"
#include "message.h"

struct table
{
  struct libscols_table *table;
  struct libscols_line *line;
  size_t column; /* of the next cell */
};

static void
must (int status)
{
  if (status != 0)
    give_up ("cannot make a table: %s", strerror (-status));
}

struct table *
table_new (unsigned width)
{
  struct table *t = new_items (1, sizeof *t);
  t->table = scols_new_table ();
  if (!t->table)
    give_up ("out of memory");
  /* Not what a terminal would need but what we are told.  */
  must (scols_table_set_termforce (t->table, SCOLS_TERMFORCE_ALWAYS));
  must (scols_table_set_termwidth (t->table, width ? width : 1000000));
  return t;
}

void
table_column (struct table *t, const char *name, enum column_shape shape)
{
  static const int flags[] = {
    [COLUMN_TEXT] = 0,
    [COLUMN_NUMBER] = SCOLS_FL_RIGHT,
    [COLUMN_WIDE] = SCOLS_FL_TRUNC,
    [COLUMN_LINES] = SCOLS_FL_WRAP,
  };
  struct libscols_column *column
      = scols_table_new_column (t->table, name, 0, flags[shape]);
  if (!column)
    give_up ("out of memory");
  if (shape != COLUMN_LINES)
    return;
  must (scols_column_set_safechars (column, "\n"));
  must (scols_column_set_wrapfunc (column, scols_wrapnl_chunksize,
                                   scols_wrapnl_nextchunk, NULL));
}

void
table_row (struct table *t)
{
  t->line = scols_table_new_line (t->table, NULL);
  if (!t->line)
    give_up ("out of memory");
  t->column = 0;
}

void
table_cell (struct table *t, const char *text)
{
  char *clean = text ? clean_text (text, CLEAN_LINES) : NULL;
  must (scols_line_refer_data (t->line, t->column++, clean));
}

void
table_print (struct table *t)
{
  must (scols_print_table (t->table));
  scols_unref_table (t->table);
  free (t);
}

unsigned
output_width (void)
{
  struct winsize size;
  const char *columns = getenv ("COLUMNS");
  unsigned long width = columns ? strtoul (columns, NULL, 10) : 0;
  if (width == 0 && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
    width = size.ws_col;
  return width >= 20 && width <= 10000 ? (unsigned)width : 80;
}
