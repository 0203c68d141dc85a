/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From what was recognized to descriptors.  */

#ifndef ALLOCS_DESCRIBE_H
#define ALLOCS_DESCRIBE_H

#include "gcc-headers.h"
#include "alloc-type.h"
#include "config.h"
#include "recognize.h"

namespace allocs {

/* A call with all that its descriptor says.  */
struct site
{
  recognition what;
  tree function;       /* in which it stands */
  location_t location;
  unsigned ordinal;    /* among its callee's calls in FUNCTION, from 0 */
  bool forwarded;
  bool through;        /* FUNCTION obeys a `through' rule */
  allocated_type type;
};

/* A definition, or the callee of an enclosed call.  */
struct entry
{
  const config_rule *rule;
  tree function;
  tree code;           /* the instrumented way in, or NULL */
  unsigned flags;      /* enum allocs_entry_flag */
};

/* The descriptor of S, a variable.  */
tree describe_site (const site &s);

/* The descriptor of E, a variable.  */
tree describe_entry (const entry &e);

/* The key of FUNCTION.  */
uint32_t key_of (tree function);

} // namespace allocs

#endif
