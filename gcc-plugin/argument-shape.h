/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How an argument of a call depends on the parameters of the function that
   makes it: the same, a bit more, a product of two.  */

#ifndef ALLOCS_ARGUMENT_SHAPE_H
#define ALLOCS_ARGUMENT_SHAPE_H

#include "flow.h"

namespace allocs {

/* The values are letters of the records in include/allocs/candidate.h.  */
enum argument_kind
{
  ARGUMENT_NOTHING = 0, /* a variable that depends on itself alone */
  ARGUMENT_ZERO = '0',
  ARGUMENT_CONSTANT = 'c',
  ARGUMENT_SAME = '=',    /* parameter A */
  ARGUMENT_SUM = '+',     /* it and a constant, or rounded up */
  ARGUMENT_SCALED = '#',  /* a multiple of it */
  ARGUMENT_PRODUCT = '*', /* of parameters A and B */
  ARGUMENT_LENGTH = 'l',  /* computed from the length of the string A */
  ARGUMENT_DEPENDS = '~', /* computed from it otherwise */
  ARGUMENT_TARGET = 't',  /* the pointer that it points to */
  ARGUMENT_PART = '>',    /* something else in the memory it points to */
  ARGUMENT_LOCAL = '&',   /* the address of a local variable */
  ARGUMENT_OTHER = '.'
};

struct argument_shape
{
  argument_kind kind;
  unsigned a, b;
  tree local;
};

/* The shape of VALUE in the function whose body is IN.  Where ASKING is given,
   the call that VALUE is an argument of, only what stands in front of that
   counts: `size = usable_size (p)' comes later.  */
argument_shape shape_of (tree value, flow &in, gcall *asking = NULL);

} // namespace allocs

#endif
