/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of source files as descriptors bear them: the same on every machine
   that builds the same tree.  */

#include "source-path.h"

#include "gcc-compat.h"

namespace allocs {

const char *
source_path (const char *file)
{
  if (!file)
    return "";
  const char *path = remap_debug_filename (file);
  const char *directory = get_src_pwd ();
  size_t length = strlen (directory);
  if (startswith (path, directory) && path[length] == '/')
    path += length + 1;
  while (startswith (path, "./"))
    path += 2;
  return path;
}

} // namespace allocs
