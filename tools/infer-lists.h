/* SPDX-License-Identifier: MIT */
/* Allocators by the lists that they keep and the blocks that they cut.  */

#ifndef ALLOCS_INFER_LISTS_H
#define ALLOCS_INFER_LISTS_H

#include "candidates.h"

/* Let S, what C is by its calls, be what it is by its lists, too.  */
void look_at_lists (struct candidate *c, struct service *s);

/* Find the lists that one function takes from and another gives to, after the
   takers of ALL have been looked at.  */
void accept_lists (struct candidates *all);

#endif
