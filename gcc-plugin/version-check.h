/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the compiler that loads the plugin is the one it was built for.  */

#ifndef ALLOCS_VERSION_CHECK_H
#define ALLOCS_VERSION_CHECK_H

#include "gcc-headers.h"

namespace allocs {

/* True if LOADER is the compiler that this plugin was built for; else an error
   names each field that differs and says how to rebuild.  */
bool check_version (const plugin_gcc_version *loader);

} // namespace allocs

#endif
