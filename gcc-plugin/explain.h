/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what was decided: one note a decision, at its place, if the user asks
   with -fplugin-arg-allocs-explain; and what a unit comes to.  */

#ifndef ALLOCS_EXPLAIN_H
#define ALLOCS_EXPLAIN_H

#include "gcc-headers.h"
#include "config.h"
#include "describe.h"

namespace allocs {

/* How a definition or a call was instrumented.  */
enum manner
{
  MANNER_PENDING,   /* a site; its callee says the rest */
  MANNER_ENCLOSED,  /* a site that enters and leaves for its callee */
  MANNER_HANDOVER,  /* a definition that hands over to its twin */
  MANNER_IN_PLACE   /* a definition that enters and leaves around its body */
};

void explain_site (const site &s, manner how);
void explain_definition (const entry &e, manner how);

/* FUNCTION would obey RULE but is left alone, because it is REASON.  */
void explain_skipped (tree function, const config_rule *rule,
                      const char *reason);

/* FUNCTION has the name that RULE gives, and a type that does not fit.  */
void explain_misfit (tree function, const config_rule *rule);

/* At the end of a unit: how much was instrumented, and which names of the
   user's configs were not met.  */
void explain_unit ();

} // namespace allocs

#endif
