/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rule a call or a definition obeys.  Decides, changes nothing.  */

#ifndef ALLOCS_RECOGNIZE_H
#define ALLOCS_RECOGNIZE_H

#include "gcc-headers.h"
#include "config.h"
#include "values.h"

namespace allocs {

/* A call that is a site.  */
struct recognition
{
  const config_rule *rule;
  tree callee;        /* the function called; NULL through a pointer */
  char *callee_name;  /* its assembler name, or the name of the pointer */
};

/* True if the call STMT, in a function whose temporaries hold VALUES, obeys a
   rule; then RET_SITE says which.  */
bool recognize_call (gcall *stmt, values &held, recognition *ret_site);

/* The rule that the definition of the function DECL obeys, or NULL.  */
const config_rule *recognize_definition (tree decl);

} // namespace allocs

#endif
