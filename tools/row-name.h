/* SPDX-License-Identifier: MIT */
/* The parts of the names of items: what labels.h makes lines of.  */

#ifndef ALLOCS_ROW_NAME_H
#define ALLOCS_ROW_NAME_H

#include "labels.h"
#include "profile-file.h"
#include "view.h"

/* Of the item NUMBER of PROFILE in the view BY; of a chain, one of its
   sites.  */
struct label name_of_item (enum by by, const struct profile *profile,
                           uint32_t number);

/* Of the overhead of INSTANCE.  */
struct label name_of_overhead (const struct profile *profile,
                               uint32_t instance);

#endif
