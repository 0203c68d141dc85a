/* SPDX-License-Identifier: MIT */
/* Names of files without their folders: unlike those of the C library this
   names any path, and changes none.  */

#include "base-name.h"

#include <string.h>

const char *
base_name (const char *path)
{
  if (!path || !*path)
    return "?";
  const char *slash = strrchr (path, '/');
  return slash && slash[1] ? slash + 1 : path;
}
