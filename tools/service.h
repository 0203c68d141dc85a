/* SPDX-License-Identifier: MIT */
/* What functions are known to do before anything is inferred: by a rule, or
   because the C library defines them.  */

#ifndef ALLOCS_SERVICE_H
#define ALLOCS_SERVICE_H

#include "candidates.h"

/* Fill S from TEXT, "ROLE SIGNATURE SECTION", which is cut; without a role if
   that is empty.  */
void service_from_rule (struct service *s, char *text);

/* What the function with KEY of the C library does, or NULL.  */
const struct service *service_of_library (const char *key);

/* The position of LETTER in S, counted from 0, or -1.  */
int service_position (const struct service *s, char letter);

#endif
