/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Functions that no rule speaks of and that may be allocators, wrappers or
   frees: what their bodies show is recorded for `allocs suggest'.  */

#ifndef ALLOCS_CANDIDATE_CC_H
#define ALLOCS_CANDIDATE_CC_H

#include "gcc-headers.h"

namespace allocs {

/* Record what the body of FUNCTION, not yet instrumented, shows, if that can
   matter.  */
void note_candidate (tree function);

} // namespace allocs

#endif
