/* SPDX-License-Identifier: MIT */
/* Identities of items, as a profile names them, that hold across processes and
   machines: never 0, except for item 0.  */

#ifndef ALLOCS_IDENTITY_H
#define ALLOCS_IDENTITY_H

#include <stdint.h>

#include "profile-file.h"

/* A site that was made from a return address is known by its module and its
   place there.  */
uint64_t identity_of_site (const struct profile *profile, uint32_t site);

/* Of the function that holds SITE.  */
uint64_t identity_of_function (const struct profile *profile, uint32_t site);

/* Of all instances of one kind and name.  */
uint64_t identity_of_name (const struct profile *profile, uint32_t instance);

uint64_t identity_of_instance (const struct profile *profile,
                               uint32_t instance);
uint64_t identity_of_entry (const struct profile *profile, uint32_t entry);

/* The identity of a sequence of things that has the identity SO_FAR, with one
   more behind it; begin with ALLOCS_ID_SEED.  */
uint64_t identity_of_sequence (uint64_t so_far, uint64_t next);

#endif
