/* SPDX-License-Identifier: MIT */
/* Finds profiles, by how they begin, whatever they are called.  Which one is
   the newest is told by when its process began: the time of a file that is
   written through a mapping says little.  */

#include "find-profile.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "message.h"
#include "profile-file.h"

static void
consider (struct profile_names *found, const char *directory, const char *name)
{
  struct allocs_profile_header header;
  char *path = strcmp (directory, ".") == 0
                   ? copy_string (name)
                   : format_string ("%s/%s", directory, name);
  if (!profile_peek (path, &header))
    {
      free (path);
      return;
    }
  found->names = more_items (found->names, found->count, sizeof *found->names);
  found->names[found->count++]
      = (struct profile_name){ path, header.start_time };
}

static int
compare (const void *left, const void *right)
{
  const struct profile_name *a = left, *b = right;
  if (a->start_time != b->start_time)
    return a->start_time < b->start_time ? -1 : 1;
  return strcmp (a->name, b->name);
}

bool
profiles_in (const char *directory, struct profile_names *ret_names)
{
  struct profile_names found = { NULL, 0 };
  DIR *files = opendir (directory);
  if (!files)
    {
      complain ("cannot open '%s': %s", directory, strerror (errno));
      return false;
    }
  for (struct dirent *file; (file = readdir (files)) != NULL;)
    if (file->d_type == DT_REG || file->d_type == DT_LNK
        || file->d_type == DT_UNKNOWN)
      consider (&found, directory, file->d_name);
  closedir (files);
  if (found.count)
    qsort (found.names, found.count, sizeof *found.names, compare);
  *ret_names = found;
  return true;
}

void
profile_names_done (struct profile_names *found)
{
  for (size_t i = 0; i < found->count; i++)
    free (found->names[i].name);
  free (found->names);
}
