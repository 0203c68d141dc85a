/* SPDX-License-Identifier: MIT */
/* No stdio: it allocates.  A message is cut at 1000 bytes.  */

#include "message.h"

#include <errno.h>
#include <string.h>

#include "platform.h"
#include "text.h"

#define STDERR 2
#define LINE_BYTES 1000

static bool silent;
static struct platform_file terminal;

void
message_start (void)
{
  if (platform_status (STDERR, &terminal))
    silent = true;
}

void
message_silence (void)
{
  silent = true;
}

static size_t
append (char *line, size_t length, const char *part)
{
  size_t n = strnlen (part, LINE_BYTES - 1 - length);
  memcpy (line + length, part, n);
  return length + n;
}

void
message_line (const char *const *parts)
{
  struct platform_file now;
  /* A daemon may have closed its stderr and opened its data in that place.  */
  if (silent || platform_status (STDERR, &now) || now.device != terminal.device
      || now.inode != terminal.inode)
    return;
  char line[LINE_BYTES];
  size_t length = append (line, 0, "allocs: ");
  for (; *parts; parts++)
    length = append (line, length, *parts);
  line[length++] = '\n';
  platform_write (STDERR, line, length);
}

const char *
message_error (int result)
{
  static const struct
  {
    int number;
    const char *text;
  } known[] = {
    { ENOSPC, "no space left on device" },
    { EDQUOT, "disk quota exceeded" },
    { EROFS, "read-only file system" },
    { EACCES, "permission denied" },
    { EPERM, "operation not permitted" },
    { ENOENT, "no such file or directory" },
    { ENOTDIR, "not a directory" },
    { EISDIR, "is a directory" },
    { EFBIG, "file size limit" },
    { EMFILE, "too many open files" },
    { ENFILE, "too many open files in the system" },
    { ENOMEM, "not enough memory" },
    { EEXIST, "exists and is no regular file" },
    { ELOOP, "is a symbolic link" },
    { ENAMETOOLONG, "name too long" },
  };
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (known[i].number == -result)
      return known[i].text;
  static char other[32];
  struct text to = TEXT_IN (other);
  text_add (&to, "error ");
  text_add_number (&to, (uint64_t)-result, 10);
  return other;
}
