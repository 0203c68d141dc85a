/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of free blocks that a function takes from or gives to, and blocks that
   it cuts slices from.  */

#ifndef ALLOCS_FREE_LIST_H
#define ALLOCS_FREE_LIST_H

#include "flow.h"
#include "record.h"

namespace allocs {

/* Add a line to TO for each list and block that the body IN uses; RESULTS are
   what it returns.  True if there is any.  */
bool record_lists (flow &in, const origin_list &results, record &to);

} // namespace allocs

#endif
