/* SPDX-License-Identifier: MIT */
/* Creates the profile's file, makes it longer and maps it.

   Room is reserved before it is mapped: a store to a sparse file on a full
   disk kills the process.  The descriptor stays open, since the program may
   give up its rights or its root directory later; but programs also close
   descriptors that are not theirs and open files of their own at these
   numbers, so it is looked at before each use.  An existing file is replaced,
   never truncated: another process may have it mapped.  */

#include "profile-file.h"

#include <errno.h>
#include <string.h>
#include <sys/auxv.h>

#include "message.h"
#include "platform.h"
#include "settings.h"
#include "text.h"

#define PATH_BYTES SETTINGS_TEXT_BYTES
#define MAX_WINDOW_BYTES (4 * 1024 * 1024)

struct profile_window profile_windows[PROFILE_WINDOWS];
unsigned profile_window_count;

static char pattern[PATH_BYTES]; /* of the path, absolute */
static char path[PATH_BYTES];
static char program_name[256];
static int fd = -1;
static struct platform_file identity; /* of the file that FD should be */
static uint64_t file_bytes;           /* that are reserved in the file */
static bool ended;                    /* there is no more room, or no file */
static bool created;

/* The last part of the path of the executable.  */
static void
find_program_name (void)
{
  /* PATH serves as a buffer: stacks may be small.  */
  platform_link_target ("/proc/self/exe", path, sizeof path);
  const char *slash = strrchr (path, '/');
  struct text to = TEXT_IN (program_name);
  text_add (&to, slash ? slash + 1 : "program");
}

/* Add FROM with its % signs replaced.  */
static void
expand (struct text *to, const char *from, bool *ret_has_pid)
{
  *ret_has_pid = false;
  for (; *from; from++)
    if (from[0] != '%' || !strchr ("pn%", from[1]) || !from[1])
      text_add_bytes (to, from, 1);
    else if (*++from == 'p')
      {
        text_add_number (to, platform_pid (), 10);
        *ret_has_pid = true;
      }
    else if (*from == 'n')
      text_add (to, program_name);
    else
      text_add (to, "%");
}

static void
make_pattern (void)
{
  struct text to = TEXT_IN (pattern);
  if (settings.output[0] != '/')
    {
      platform_working_directory (pattern, sizeof pattern);
      to.length = strlen (pattern);
      text_add (&to, "/");
    }
  text_add (&to, settings.output);
}

/* Each process has a file of its own, whatever the user chose.  */
static int
make_path (bool forked)
{
  struct text to = TEXT_IN (path);
  bool has_pid;
  expand (&to, pattern, &has_pid);
  if (forked && !has_pid)
    {
      text_add (&to, ".");
      text_add_number (&to, platform_pid (), 10);
    }
  return to.length < to.size - 1 ? 0 : -ENAMETOOLONG;
}

/* There will be no more room in the file; one without anything goes.  */
static void
give_up (int result)
{
  ended = true;
  if (created && !file_bytes)
    {
      platform_unlink (path);
      created = false;
    }
  message ("cannot write profile '", path, "': ", message_error (result),
           "; counting in memory");
}

static int
create (bool forked)
{
  struct platform_file old;
  int result = make_path (forked);
  if (result)
    return result;
  if (!platform_path_status (path, &old))
    {
      if (!old.regular)
        return -EEXIST;
      platform_unlink (path);
    }
  int new = platform_open (path, PLATFORM_CREATE);
  if (new < 0)
    return new;
  fd = platform_move_high (new);
  created = true;
  return platform_status (fd, &identity);
}

static bool
is_ours (int candidate)
{
  struct platform_file now;
  return candidate >= 0 && !platform_status (candidate, &now)
         && now.device == identity.device && now.inode == identity.inode;
}

/* A descriptor of the file, or -1.  */
static int
descriptor (void)
{
  if (is_ours (fd))
    return fd;
  fd = platform_open (path, PLATFORM_CHANGE);
  if (fd >= 0 && !is_ours (fd))
    {
      platform_close (fd);
      fd = -1;
    }
  if (fd >= 0)
    fd = platform_move_high (fd);
  return fd;
}

/* Map BYTES more of the file.  */
static int
lengthen (uint64_t bytes, char **ret_address)
{
  if (descriptor () < 0)
    return -ENOENT;
  int result = platform_reserve (fd, file_bytes, bytes);
  if (result)
    return result;
  char *address = platform_map_file (fd, file_bytes, bytes);
  if (!address)
    return -ENOMEM;
  file_bytes += bytes;
  *ret_address = address;
  return 0;
}

/* A window in the file: a large one, or one that just does.  */
static char *
file_window (uint64_t least, uint64_t *bytes)
{
  char *address = NULL;
  if (ended)
    return NULL;
  int result = lengthen (*bytes, &address);
  if (result && least < *bytes)
    result = lengthen (*bytes = least, &address);
  if (result)
    give_up (result);
  return address;
}

/* Where the last window ends.  */
static uint64_t
end_offset (void)
{
  if (!profile_window_count)
    return 0;
  const struct profile_window *last
      = &profile_windows[profile_window_count - 1];
  return last->offset + last->bytes;
}

/* The size of the next window: it grows with the profile.  */
static uint64_t
window_bytes (uint64_t least)
{
  uint64_t bytes = end_offset () & -(uint64_t)PROFILE_FIRST_WINDOW;
  if (bytes < PROFILE_FIRST_WINDOW)
    bytes = PROFILE_FIRST_WINDOW;
  if (bytes > MAX_WINDOW_BYTES)
    bytes = MAX_WINDOW_BYTES;
  return bytes > least ? bytes : least;
}

struct profile_window *
profile_window_new (uint64_t least)
{
  if (profile_window_count == PROFILE_WINDOWS)
    return NULL;
  uint64_t bytes = window_bytes (least);
  char *address = file_window (least, &bytes);
  if (!address)
    address = platform_map (bytes);
  if (!address)
    return NULL;
  struct profile_window *window = &profile_windows[profile_window_count];
  window->offset = end_offset ();
  window->address = address;
  window->bytes = bytes;
  profile_window_count++;
  return window;
}

bool
profile_in_file (uint64_t offset)
{
  return offset < file_bytes;
}

bool
profile_file_is_short (void)
{
  return created && ended;
}

void
profile_file_start (void)
{
  if (getauxval (AT_SECURE))
    {
      ended = true;
      return;
    }
  find_program_name ();
  make_pattern ();
  int result = create (false);
  if (result < 0)
    give_up (result);
}

void
profile_file_discard (void)
{
  if (created)
    platform_unlink (path);
  created = false;
}

/* The child's file, as long as all windows.  */
static void
renew_file (uint64_t bytes)
{
  /* The parent's, which is not ours any more.  */
  if (is_ours (fd))
    platform_close (fd);
  fd = -1;
  file_bytes = 0;
  created = ended = false;
  int result = create (true);
  if (result >= 0)
    result = platform_reserve (fd, 0, bytes);
  if (result < 0)
    give_up (result);
  else
    file_bytes = bytes;
}

static bool
renew_window (struct profile_window *window,
              void (*fill) (const char *from, char *to,
                            const struct profile_window *window),
              bool in_file)
{
  char *new = in_file ? platform_map_file (fd, window->offset, window->bytes)
                      : platform_map (window->bytes);
  if (!new)
    return false;
  fill (window->address, new, window);
  return platform_move_mapping (new, window->bytes, window->address);
}

bool
profile_file_renew (void (*fill) (const char *from, char *to,
                                  const struct profile_window *window))
{
  if (!getauxval (AT_SECURE))
    renew_file (end_offset ());
  for (unsigned i = 0; i < profile_window_count; i++)
    if (!renew_window (&profile_windows[i], fill, !ended))
      return false;
  return true;
}
