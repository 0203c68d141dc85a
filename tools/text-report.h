/* SPDX-License-Identifier: MIT */
/* A report for people.  */

#ifndef ALLOCS_TEXT_REPORT_H
#define ALLOCS_TEXT_REPORT_H

#include <stdbool.h>

#include "aggregate.h"

struct text_options
{
  size_t top;        /* at most so many rows, 0: all */
  bool calls;        /* also rows that have nothing but calls */
  const char *files; /* what to write behind `allocs report' to read the same
                        profiles again */
};

/* Print REPORT to stdout for people.  */
void text_report (const struct aggregate *report,
                  const struct text_options *options);

#endif
