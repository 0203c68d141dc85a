/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The module header as compiled code sees it.  */

#ifndef ALLOCS_MODULE_HEADER_H
#define ALLOCS_MODULE_HEADER_H

#include "gcc-headers.h"

namespace allocs {

/* Emit the module header, the descriptor of this unit and the config, once a
   unit.  To be called before anything refers to them.  */
void emit_module_header ();

/* The first word of the module header, volatile: the offset of the thread
   state.  */
tree state_offset_variable ();

} // namespace allocs

#endif
