/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inserts code into function bodies, as include/allocs/hooks.h describes.  This
   is the only file that edits GIMPLE; it decides nothing.  All functions work
   on high GIMPLE, before the pass omplower, with cfun set.  */

#ifndef ALLOCS_INSTRUMENT_H
#define ALLOCS_INSTRUMENT_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* Before the call at GSI: make SITE pending; for a call through a pointer, note
   its target.  */
void insert_pending (gimple_stmt_iterator *gsi, tree site);

/* The call at GSI obeys a rule with SIGNATURE and no definition will say so:
   enter before it and leave after it in the callee's stead.  ENTRY is the
   descriptor that stands for the callee.  GSI is moved to the last statement
   of what replaces the call.  */
void enclose_call (gimple_stmt_iterator *gsi, tree entry,
                   const config_signature &signature);

/* At the beginning of FUNCTION: hand over to TWIN unless the call comes from
   there.  KEY is that of the entry.  */
void insert_handover (tree function, tree twin, uint32_t key);

/* Enter at the beginning of FUNCTION and leave before each return.  */
void enclose_body (tree function, tree entry,
                   const config_signature &signature);

} // namespace allocs

#endif
