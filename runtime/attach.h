/* SPDX-License-Identifier: MIT */
/* Module headers and the arrays of descriptors that they lead to.  */

#ifndef RUNTIME_ATTACH_H
#define RUNTIME_ATTACH_H

#include <allocs/module.h>
#include <allocs/profile.h>
#include <stdbool.h>

/* Whether another runtime of the process owns HEADER.  */
bool attach_is_foreign (const struct allocs_module *header);

/* Whether attach_header met one that another runtime owns.  */
bool attach_met_foreign (void);

/* Set the counts and flags of ITEM from HEADER.  The entries lie in the
   segment from START to END.  */
void attach_describe (struct allocs_profile_module *item,
                      const struct allocs_module *header, const char *start,
                      const char *end);

/* Claim HEADER, the header of module NUMBER, note its units and configs, and
   wake the module.  Nothing happens the second time.  */
void attach_header (struct allocs_module *header, uint32_t number);

#endif
