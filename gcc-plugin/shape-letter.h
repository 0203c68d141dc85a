/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a record of a candidate says of the declaration of a function.  */

#ifndef ALLOCS_SHAPE_LETTER_H
#define ALLOCS_SHAPE_LETTER_H

#include "record.h"

namespace allocs {

/* The letter of TYPE, see include/allocs/candidate.h.  */
char type_letter (tree type);

/* The type of parameter NUMBER, counted from 1, of FUNCTION.  */
tree type_of_parameter (tree function, unsigned number);

/* Begin TO with the line of FUNCTION, which is defined in this unit, and what
   FLAGS says besides.  */
void write_head (record &to, tree function, const char *flags = "");

} // namespace allocs

#endif
