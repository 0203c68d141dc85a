/* SPDX-License-Identifier: MIT */
/* What a function is by the calls that it makes.  */

#ifndef ALLOCS_FINDING_H
#define ALLOCS_FINDING_H

#include "candidates.h"

/* What the calls of one function say.  */
struct finding
{
  const struct candidate *c;
  struct service s;
  const struct call *allocating, *resizing, *freeing, *telling;
  bool is_sized; /* its caller decides how much */
  bool is_fresh;
  const struct call *reason; /* the one that decides the role, or NULL */
  const struct candidate *allocator; /* whose pool it was given, too */
  bool is_shifted;
  unsigned out; /* the parameter through which it returns, or 0 */
};

/* Find what C is by its calls, as far as what these call is known.  */
void find_by_calls (const struct candidate *c, struct finding *ret);

/* Let the letters that the role of S cannot have mean nothing.  */
void drop_letters (struct service *s);

#endif
