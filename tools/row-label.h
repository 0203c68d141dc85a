/* SPDX-License-Identifier: MIT */
/* What rows are called in a text report.  */

#ifndef ALLOCS_ROW_LABEL_H
#define ALLOCS_ROW_LABEL_H

#include "aggregate.h"
#include "labels.h"

/* The numbers, in a set of labels, of the lines that make up a row's name: a
   chain has one for each site, outermost first.  */
struct row_label
{
  size_t *lines; /* to be freed */
  size_t count;
};

/* Add to LABELS what ROW of the view BY is called.  */
struct row_label row_label_add (struct labels *labels, enum by by,
                                const struct row *row);

/* The lines, as LABELS has them now.  To be freed.  */
char *row_label_text (const struct labels *labels,
                      const struct row_label *label);

/* What the site of ROW allocates: "struct node", "char []"; NULL if that is
   not known, or ROW has no site.  To be freed.  */
char *row_type (const struct row *row);

#endif
