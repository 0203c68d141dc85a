/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inserts the code of a twin in place, where a function cannot have one, as
   include/allocs/hooks.h describes.  What instrument.h says of its functions is
   true of these.  */

#ifndef ALLOCS_ENCLOSE_H
#define ALLOCS_ENCLOSE_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* The call at GSI obeys a rule with SIGNATURE and no definition will say so:
   enter before it and leave after it in the callee's stead.  ENTRY is the
   descriptor that stands for the callee.  GSI is moved to the last statement
   of what replaces the call.  */
void enclose_call (gimple_stmt_iterator *gsi, tree entry,
                   const config_rule *rule);

/* Enter at the beginning of FUNCTION and leave before each return.  */
void enclose_body (tree function, tree entry,
                   const config_rule *rule);

} // namespace allocs

#endif
