/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The types that a size in the source is made of.  */

#ifndef ALLOCS_SOURCE_TYPE_H
#define ALLOCS_SOURCE_TYPE_H

#include "gcc-headers.h"
#include "source-tokens.h"

namespace allocs {

/* A `sizeof' or `offsetof' in a size.  */
struct measured_type
{
  tree type;
  bool is_header; /* of `offsetof': memory of other size follows */
};

/* Add to RESULT each type whose size occurs in TOKENS[FROM] up to, not
   including, TOKENS[TO], an expression in FUNCTION; of an array the type of its
   elements.  False if one of them is not understood.  */
bool measured_types (const vec<token> &tokens, unsigned from, unsigned to,
                     tree function, vec<measured_type> *result);

} // namespace allocs

#endif
