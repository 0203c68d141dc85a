/* SPDX-License-Identifier: MIT */
/* Finds what was built or installed together with the tool.  */

#include "where.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "memory.h"

char *
beside_tool (const char *name)
{
  char tool[PATH_MAX];
  ssize_t length = readlink ("/proc/self/exe", tool, sizeof tool - 1);
  tool[length > 0 ? length : 0] = '\0';
  char *slash = strrchr (tool, '/');
  if (!slash)
    return NULL;
  *slash = '\0';
  char *path = format_string ("%s/%s", tool, name);
  if (access (path, R_OK) == 0)
    return path;
  free (path);
  return NULL;
}

char *
beside_tool_or_in (const char *name, const char *directory)
{
  char *path = beside_tool (name);
  return path ? path : format_string ("%s/%s", directory, name);
}
