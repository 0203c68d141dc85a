/* SPDX-License-Identifier: MIT */
/* Lays the rows of a report out: no line is wider than the terminal.  What
   does not fit goes in this order: folders of paths; the types; columns of
   numbers; the middle of names.  */

#include "report-table.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "columns.h"
#include "human.h"
#include "memory.h"
#include "row-label.h"
#include "table.h"

enum
{
  LEAST_LABEL = 20, /* columns that a row's name gets in any case */
  LEAST_TYPE = 12,
  MOST_TYPE = 32
};

static struct human
live (const struct row *row)
{
  return human_bytes (row->live.bytes);
}

static struct human
objects (const struct row *row)
{
  return human_count (row->live.objects);
}

static struct human
peak (const struct row *row)
{
  return human_bytes (row->peak.bytes);
}

static struct human
total (const struct row *row)
{
  return human_bytes (row->total.bytes);
}

static struct human
calls (const struct row *row)
{
  return human_count (row_calls (row));
}

static struct human
pools (const struct row *row)
{
  return human_count (row->pools.live);
}

static struct human
created (const struct row *row)
{
  return human_count (row->pools.created);
}

static struct human
resets (const struct row *row)
{
  return human_count (row->pools.resets);
}

/* The columns of numbers, in the order in which they stand.  */
struct number_column
{
  const char *heading; /* NULL: no more */
  struct human (*number) (const struct row *);
  unsigned drop; /* the largest goes first where all do not fit */
};

static const struct number_column usual_numbers[] = {
  { "LIVE", live, 0 },   { "OBJECTS", objects, 2 }, { "PEAK", peak, 1 },
  { "TOTAL", total, 3 }, { "CALLS", calls, 4 },     { NULL, NULL, 0 },
};

static const struct number_column pool_numbers[] = {
  { "LIVE", live, 0 },       { "OBJECTS", objects, 2 },
  { "POOLS", pools, 1 },     { "CREATED", created, 3 },
  { "RESETS", resets, 5 },   { "PEAK", peak, 4 },
  { "TOTAL", total, 6 },     { NULL, NULL, 0 },
};

struct layout
{
  const struct aggregate *report;
  const struct row *const *rows;
  size_t count;
  const struct number_column *columns;
  unsigned numbers;  /* those with a smaller `drop' are shown */
  size_t label_room; /* columns */
  size_t type_room;  /* 0: types are not shown */
  bool bare_types;   /* without "struct" */
  struct labels labels;
  struct row_label *row_labels;
};

/* The columns that the numbers of COLUMN take, with the blank behind.  */
static size_t
number_width (const struct layout *l, const struct number_column *column)
{
  size_t width = strlen (column->heading);
  for (size_t i = 0; i < l->count; i++)
    {
      size_t own = strlen (column->number (l->rows[i]).text);
      width = own > width ? own : width;
    }
  return width + 1;
}

/* Decide which numbers are shown in WIDTH columns, and how much room they
   leave.  */
static void
fit_numbers (struct layout *l, size_t width)
{
  size_t taken;
  l->numbers = 1;
  for (const struct number_column *n = l->columns; n->heading; n++)
    l->numbers++;
  do
    {
      l->numbers--;
      taken = 0;
      for (const struct number_column *n = l->columns; n->heading; n++)
        if (n->drop < l->numbers)
          taken += number_width (l, n);
    }
  while (l->numbers > 1 && taken + LEAST_LABEL > width);
  l->label_room = taken + LEAST_LABEL < width ? width - taken : LEAST_LABEL;
}

/* What the site of ROW allocates, "" if that is not known: where room is short
   without "struct", since the name says more.  To be freed.  */
static char *
type_text (const struct layout *l, const struct row *row)
{
  static const char *const keywords[] = { "struct ", "union ", "class " };
  char *type = row_type (row);
  const char *text = type ? type : "";
  for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
    if (l->bare_types
        && strncmp (text, keywords[i], strlen (keywords[i])) == 0)
      text += strlen (keywords[i]);
  char *copy = copy_string (text);
  free (type);
  return copy;
}

static size_t
type_width (const struct layout *l)
{
  size_t width = 0;
  for (size_t i = 0; i < l->count; i++)
    {
      char *type = type_text (l, l->rows[i]);
      size_t own = columns_of (type, strlen (type));
      width = own > width ? own : width;
      free (type);
    }
  return width < MOST_TYPE ? width : MOST_TYPE;
}

/* Give the types, of at most WIDTH columns, room if that leaves enough for the
   names of sites; at least LEAST, or nothing.  */
static bool
give_types (struct layout *l, size_t width, size_t least)
{
  if (width == 0 || l->label_room < LEAST_LABEL + 1 + least)
    return false;
  size_t room = l->label_room - 1;
  size_t wanted = labels_fit (&l->labels, room - least);
  if (wanted > room - least)
    return false;
  if (wanted < LEAST_LABEL)
    wanted = LEAST_LABEL;
  l->type_room = width < room - wanted ? width : room - wanted;
  l->label_room = room - l->type_room;
  return true;
}

static void
fit_types (struct layout *l)
{
  size_t width = type_width (l);
  if (give_types (l, width, width))
    return;
  l->bare_types = true;
  width = type_width (l);
  give_types (l, width, width < LEAST_TYPE ? width : LEAST_TYPE);
}

static void
add_type (const struct layout *l, struct table *table, const struct row *row)
{
  char *type = type_text (l, row);
  char *text = cut_to_columns (type, l->type_room);
  table_cell (table, text);
  free (type);
  free (text);
}

static void
print (struct layout *l)
{
  struct table *table = table_new (0);
  for (const struct number_column *n = l->columns; n->heading; n++)
    if (n->drop < l->numbers)
      table_column (table, n->heading, COLUMN_NUMBER);
  if (l->type_room)
    table_column (table, "TYPE", COLUMN_TEXT);
  table_column (table, l->report->view->heading, COLUMN_LINES);
  for (size_t i = 0; i < l->count; i++)
    {
      char *label = row_label_text (&l->labels, &l->row_labels[i]);
      table_row (table);
      for (const struct number_column *n = l->columns; n->heading; n++)
        if (n->drop < l->numbers)
          table_cell (table, n->number (l->rows[i]).text);
      if (l->type_room)
        add_type (l, table, l->rows[i]);
      table_cell (table, label);
      free (label);
    }
  table_print (table);
}

void
report_table (const struct aggregate *report, const struct row *const *rows,
              size_t count)
{
  struct layout l = { .report = report, .rows = rows, .count = count };
  enum by by = report->view->by;
  l.columns = by == BY_POOL ? pool_numbers : usual_numbers;
  l.row_labels = new_items (count, sizeof *l.row_labels);
  for (size_t i = 0; i < count; i++)
    l.row_labels[i] = row_label_add (&l.labels, by, rows[i]);
  fit_numbers (&l, output_width ());
  if (by == BY_SITE)
    fit_types (&l);
  labels_fit (&l.labels, l.label_room);
  print (&l);
  for (size_t i = 0; i < count; i++)
    free (l.row_labels[i].lines);
  free (l.row_labels);
  labels_done (&l.labels);
}
