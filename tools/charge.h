/* SPDX-License-Identifier: MIT */
/* Decides which row is charged with what a context counts.  */

#ifndef ALLOCS_CHARGE_H
#define ALLOCS_CHARGE_H

#include "aggregate.h"

/* Add P to the report A: charge all that it counts to rows.  P must stay until
   aggregate_free.  */
void charge_profile (struct aggregate *a, const struct profile *p);

#endif
