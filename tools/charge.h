/* SPDX-License-Identifier: MIT */
/* Between aggregate.c, which keeps rows, and charge.c, which decides what
   goes into which.  */

#ifndef ALLOCS_CHARGE_H
#define ALLOCS_CHARGE_H

#include "aggregate.h"

/* The row of A that has the identity and the overhead flag of WANTED; a copy of
   WANTED if there is none yet.  */
struct row *aggregate_row (struct aggregate *a, const struct row *wanted);

/* Charge all that P counts to rows of A.  */
void charge_profile (struct aggregate *a, const struct profile *p);

#endif
