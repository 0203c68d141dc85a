/* SPDX-License-Identifier: MIT */
/* Of which allocators it is seen when their objects end: those of which an
   entry that ends some has been compiled into a module that is or was there.
   Of others what seems to live may be dead.  */

#ifndef RUNTIME_LIFETIMES_H
#define RUNTIME_LIFETIMES_H

#include <allocs/descriptor.h>
#include <allocs/profile.h>

/* A module that comes has the entry of DESCRIPTOR.  */
void lifetimes_note (const struct allocs_entry *descriptor);

/* INSTANCE is new: set its flag.  Under LOCK_IDENTITIES.  */
void lifetimes_describe_locked (struct allocs_profile_instance *instance);

#endif
