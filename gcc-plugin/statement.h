/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one attribute says of one function, and the rule that it is.  */

#ifndef ALLOCS_STATEMENT_H
#define ALLOCS_STATEMENT_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* A statement by an attribute, of a function or of what points to one.  */
struct statement
{
  tree attribute; /* its name */
  tree family;    /* strings, or NULL */
  tree signature;
  tree type; /* of the function */
  bool is_malloc;      /* GCC's attribute of that name is there, too */
  const char *name;    /* for the rule */
  const char *printed; /* as a user knows the function */
  location_t location;
};

/* Tell of what is wrong with S; false: something is.  */
bool check_statement (const statement &s);

/* The rule of S, which was checked; NULL if a rule that came later is in its
   way, which has been said.  The same for equal statements.  */
const config_rule *rule_of_statement (const statement &s);

} // namespace allocs

#endif
