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

/* What GCC's own attributes promise of what a function returns.  */
enum promise
{
  PROMISES_FRESH,       /* `malloc': it is new */
  PROMISES_DEALLOCATOR, /* `malloc (f)': f takes it back */
  PROMISES_SIZE         /* `alloc_size' only: it may be what was resized */
};

/* What these attributes alone tell of a function of TYPE, without guesses.  */
derivation derive_from_gcc (tree type, promise what);

/* A free of TYPE whose argument number POSITION, the arguments of an attribute,
   is what it frees; the first if that is NULL.  */
derivation derive_gcc_free (tree type, tree position);

/* The key of ROLE in a config, one of those that are derived.  */
const char *role_key (allocs_role role);

} // namespace allocs

#endif
