/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the declaration of a function tells of its part in memory, for
   attributes without a signature.  */

#ifndef ALLOCS_DERIVE_H
#define ALLOCS_DERIVE_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* A role and the signature "(LETTERS)RESULT", or why there is none.  */
struct derivation
{
  allocs_role role;
  char *signature;     /* to be freed by the caller; NULL: */
  const char *problem; /* as in "the attribute needs a signature: PROBLEM" */
};

/* Those of a function of TYPE that allocates, or, if FREES, frees.  What GCC's
   own attributes alloc_size and alloc_align say of TYPE counts;
   IS_MALLOC says that the declaration bears `malloc'.  */
derivation derive_signature (tree type, bool frees, bool is_malloc);

} // namespace allocs

#endif
