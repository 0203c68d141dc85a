/* SPDX-License-Identifier: MIT */
/* Texts as columns of a terminal.  A character counts as one column, which is
   close enough.  */

#ifndef ALLOCS_COLUMNS_H
#define ALLOCS_COLUMNS_H

#include <stddef.h>

/* The columns that the LENGTH bytes at S take.  */
size_t columns_of (const char *s, size_t length);

/* S if it takes at most WIDTH columns; else its beginning and its end, with
   "..." between.  To be freed.  */
char *cut_to_columns (const char *s, size_t width);

#endif
