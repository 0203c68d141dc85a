/* SPDX-License-Identifier: MIT */
/* Finds a program in PATH, and tells "not there" from "may not be run".  */

#include "find-program.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "memory.h"

/* Whether PATH may be run: 0, or an errno.  */
static int
run_error (const char *path)
{
  struct stat status;
  if (stat (path, &status) < 0)
    return errno;
  if (!S_ISREG (status.st_mode))
    return S_ISDIR (status.st_mode) ? EISDIR : EACCES;
  return access (path, X_OK) < 0 ? errno : 0;
}

char *
find_program (const char *name)
{
  const char *directories = getenv ("PATH");
  int error = ENOENT;
  if (strchr (name, '/'))
    {
      error = run_error (name);
      directories = NULL;
      if (error == 0)
        return copy_string (name);
    }
  while (directories)
    {
      size_t length = strcspn (directories, ":");
      char *path = format_string ("%.*s%s%s", (int)length, directories,
                                  length ? "/" : "", name);
      int this_error = run_error (path);
      if (this_error == 0)
        return path;
      free (path);
      /* What is there and may not be run tells more than what is not.  */
      if (this_error == EACCES)
        error = EACCES;
      directories = directories[length] ? directories + length + 1 : NULL;
    }
  errno = error;
  return NULL;
}
