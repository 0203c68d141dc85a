/* SPDX-License-Identifier: MIT */
/* How sure it is that a candidate is what it seems, and whether that is sure
   enough.  */

#ifndef ALLOCS_SCORE_H
#define ALLOCS_SCORE_H

#include "candidates.h"

/* Whether C, which has a role, is sure enough to be suggested.  */
bool is_convincing (const struct candidate *c);

/* Whether NAME is one that people give to functions with ROLE.  */
bool is_named_for (const char *name, enum allocs_role role);

/* Points, of which only the order counts.  */
int score_of_candidate (const struct candidate *c);
int score_of_pointer (const struct pointer *p);

#endif
