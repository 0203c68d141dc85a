/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pointers to functions may be: fields, variables, parameters, and what is
   stored there.  */

#ifndef ALLOCS_POINTED_H
#define ALLOCS_POINTED_H

#include "flow.h"
#include "record.h"
#include "values.h"

namespace allocs {

/* Add to OUT, as a word, what CALL calls; false, and no word: it has no
   name.  */
bool write_target (record &out, gcall *call, values &held);

/* Record what the body IN stores in pointers and passes on.  */
void note_pointers (flow &in);

/* Record what the initial values of the unit's variables hold.  */
void note_initial_pointers ();

} // namespace allocs

#endif
