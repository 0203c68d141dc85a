/* SPDX-License-Identifier: MIT */
/* One suggested rule in words: its signature, and why it is suggested.  */

#ifndef ALLOCS_SUGGESTION_TEXT_H
#define ALLOCS_SUGGESTION_TEXT_H

#include "candidates.h"

/* To be freed, all of them.  */
char *signature_of_candidate (const struct candidate *c);
char *signature_of_pointer (const struct pointer *p);
char *evidence_of_candidate (const struct candidate *c);
char *evidence_of_pointer (const struct pointer *p);

/* How a config names C.  */
char *target_of_candidate (const struct candidate *c);

/* The name of what a KEY or a pointer means, for a reader.  */
const char *plain_target (const char *target);

#endif
