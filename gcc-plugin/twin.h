/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The function F.allocs beside an entry F: enters, calls F, leaves.  */

#ifndef ALLOCS_TWIN_H
#define ALLOCS_TWIN_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* True if FUNCTION can be called again with its own arguments, so that it can
   hand over to a twin.  */
bool can_hand_over (tree function);

/* FUNCTION by a name that cannot be interposed, where there is one; NULL if the
   definition is for inlining only and no code need exist.  */
tree local_name (tree function);

/* A declaration of the twin of FUNCTION, without a body.  */
tree declare_twin (tree function);

/* Give TWIN, declared for FUNCTION, its body.  ENTRY is the descriptor and
   SIGNATURE that of its rule.  */
void define_twin (tree twin, tree function, tree entry,
                  const config_rule *rule);

} // namespace allocs

#endif
