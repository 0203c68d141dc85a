/* SPDX-License-Identifier: MIT */
/* Tables on stdout, by libsmartcols.  */

#ifndef ALLOCS_TABLE_H
#define ALLOCS_TABLE_H

enum column_shape
{
  COLUMN_TEXT,
  COLUMN_NUMBER, /* aligned to the right */
  COLUMN_WIDE,   /* cut if the table is too wide */
  COLUMN_LINES   /* the last; its cells may have several lines */
};

struct table;

/* A table of at most WIDTH characters, 0: as wide as it is.  */
struct table *table_new (unsigned width);

void table_column (struct table *table, const char *name,
                   enum column_shape shape);

/* Begin a row; cells are then set from left to right.  A copy of TEXT is made
   fit for a terminal; NULL is an empty cell.  */
void table_row (struct table *table);
void table_cell (struct table *table, const char *text);

/* Print TABLE, with its header, and free it.  */
void table_print (struct table *table);

/* The width that what is written to stdout should fit: that of the terminal,
   COLUMNS if that is set, else 80.  */
unsigned output_width (void);

#endif
