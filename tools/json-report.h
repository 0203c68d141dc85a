/* SPDX-License-Identifier: MIT */
/* A report for programs.  */

#ifndef ALLOCS_JSON_REPORT_H
#define ALLOCS_JSON_REPORT_H

#include "aggregate.h"

/* Write REPORT to stdout as JSON: "allocs-report" version 1.  At most TOP rows,
   0: all.  */
void json_report (const struct aggregate *report, size_t top);

#endif
