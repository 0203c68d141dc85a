/* SPDX-License-Identifier: MIT */
/* What rows are called in a text report.  */

#ifndef ALLOCS_ROW_LABEL_H
#define ALLOCS_ROW_LABEL_H

#include "aggregate.h"

/* What ROW of the view BY is, for people, in about WIDTH characters; a chain
   has a line for each site.  To be freed.  */
char *row_label (enum by by, const struct row *row, size_t width);

/* The last part of PATH, "?" for NULL.  */
const char *base_name (const char *path);

#endif
