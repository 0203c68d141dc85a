/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pass that instruments.  */

#ifndef ALLOCS_PASS_H
#define ALLOCS_PASS_H

#include "gcc-headers.h"

namespace allocs {

/* The pass, to be inserted before omplower.  */
opt_pass *make_pass (gcc::context *context);

} // namespace allocs

#endif
