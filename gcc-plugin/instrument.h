/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inserts code into function bodies, as include/allocs/hooks.h describes.  This
   and enclose.h edit GIMPLE; they decide nothing.  All functions work on high
   GIMPLE, before the pass omplower, with cfun set.  */

#ifndef ALLOCS_INSTRUMENT_H
#define ALLOCS_INSTRUMENT_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

class writer;

/* Before the call at GSI: make SITE pending; for a call through a pointer, note
   its target.  */
void insert_pending (gimple_stmt_iterator *gsi, tree site);

/* At the beginning of FUNCTION: hand over to TWIN unless the call comes from
   there.  KEY is that of the entry.  */
void insert_handover (tree function, tree twin, uint32_t key);

/* Put what OUT has at the beginning of FUNCTION.  */
void insert_at_start (tree function, writer &out);

} // namespace allocs

#endif
