/* SPDX-License-Identifier: MIT */
/* What the chain of a context says: computed once for all contexts of a
   profile, from each parent to its children.  */

#ifndef ALLOCS_CHAINS_H
#define ALLOCS_CHAINS_H

#include <stdbool.h>
#include <stdint.h>

#include "profile-file.h"

struct chain
{
  uint64_t id;        /* of its sequence of sites, the same in every process */
  uint32_t shown;     /* the site to charge, 0: it has no site */
  unsigned claim;     /* how well that one may be charged, chains.c */
  uint32_t wrapper;   /* instance of the outermost wrapper that gets memory */
  bool adopted;       /* an adopting call is in it: that one is shown */
  bool in_wrapper;    /* some wrapper is in it, whatever that does */
  bool for_caller;    /* its innermost entry is a wrapper that gets memory */
  uint32_t allocator; /* instance of the innermost allocator */
  uint32_t outer;     /* the nearest one around that, of another instance */
};

/* The chains of all contexts of PROFILE, by their numbers; to be freed.  */
struct chain *chains_of (const struct profile *profile);

#endif
