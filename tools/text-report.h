/* SPDX-License-Identifier: MIT */
/* A report for people.  */

#ifndef ALLOCS_TEXT_REPORT_H
#define ALLOCS_TEXT_REPORT_H

#include "aggregate.h"

/* Print REPORT to stdout for people.  At most TOP rows, 0: all.  FILES is what
   to write behind `allocs report' to read the same profiles again.  */
void text_report (const struct aggregate *report, size_t top,
                  const char *files);

#endif
