/* SPDX-License-Identifier: MIT */
/* What is called through pointers: by the functions that are stored there, and
   what these are by each other.  */

#ifndef ALLOCS_INFER_POINTERS_H
#define ALLOCS_INFER_POINTERS_H

#include "candidates.h"

/* Find what the pointers of ALL are; true if anything is new.  */
bool look_at_pointers (struct candidates *all);

/* Let S, what C is, be what other functions are that are stored where C is.  */
void adopt_from_pointers (struct candidate *c, struct service *s);

/* Whether P is a field of a type, or a variable, beside one through which
   memory is allocated.  */
bool has_allocating_sibling (const struct candidates *all,
                             const struct pointer *p);

#endif
