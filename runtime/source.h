/* SPDX-License-Identifier: MIT */
/* Where a call comes from.  */

#ifndef RUNTIME_SOURCE_H
#define RUNTIME_SOURCE_H

#include <allocs/descriptor.h>
#include <stdbool.h>

struct source
{
  const struct allocs_site *site; /* or NULL, and then CALLER */
  uintptr_t caller;               /* the return address */
  bool by_name; /* the site names the entry, so its cell may be used */
};

#endif
