/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of source files as descriptors bear them.  */

#ifndef ALLOCS_SOURCE_PATH_H
#define ALLOCS_SOURCE_PATH_H

#include "gcc-headers.h"

namespace allocs {

/* FILE after -ffile-prefix-map, relative to the directory of the compilation
   if it lies below that.  Lives as long as the compiler.  */
const char *source_path (const char *file);

} // namespace allocs

#endif
