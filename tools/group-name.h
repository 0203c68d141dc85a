/* SPDX-License-Identifier: MIT */
/* Names for suggested sections.  */

#ifndef ALLOCS_GROUP_NAME_H
#define ALLOCS_GROUP_NAME_H

#include "suggestion.h"

/* Give G, whose rules are there, a name that no other of ALL has.  */
void name_group (const struct suggestions *all, struct group *g);

#endif
