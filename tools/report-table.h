/* SPDX-License-Identifier: MIT */
/* The table of a text report.  */

#ifndef ALLOCS_REPORT_TABLE_H
#define ALLOCS_REPORT_TABLE_H

#include "aggregate.h"

/* Print the COUNT rows ROWS of REPORT, as wide as stdout.  */
void report_table (const struct aggregate *report,
                   const struct row *const *rows, size_t count);

#endif
