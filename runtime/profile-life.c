/* SPDX-License-Identifier: MIT */
/* The profile as a whole: its header, its beginning and end, its renewal in a
   forked child.  */

#include <allocs/version.h>
#include <string.h>

#include "platform.h"
#include "profile-extents.h"

static bool
holds_counters (const struct allocs_profile_extent *extent)
{
  return extent->kind == ALLOCS_PROFILE_ROWS
         || extent->kind == ALLOCS_PROFILE_THREAD_ROWS;
}

/* The window as the child begins with it: items, but no counters.  */
static void
fill_renewed (const char *from, char *to, const struct profile_window *window)
{
  uint64_t at = 0;
  struct allocs_profile_extent *extent;
  if (!window->offset)
    memcpy (to, from, sizeof (struct allocs_profile_header));
  while ((extent = extents_next (window, from, &at)))
    memcpy (to + ((char *)extent - from), extent,
            holds_counters (extent) ? EXTENT_BYTES : extent->bytes);
}

static void
describe_process (struct allocs_profile_header *h)
{
  h->pid = platform_pid ();
  h->state = ALLOCS_PROFILE_RUNNING;
  h->start_time = platform_now ();
  h->end_time = 0;
}

bool
profile_renew (void)
{
  struct allocs_profile_header *h = profile_header ();
  uint32_t parent = h->pid;
  if (!profile_file_renew (fill_renewed))
    return false;
  h->size = extents_end ();
  h->parent_pid = parent;
  h->flags |= ALLOCS_PROFILE_FORKED;
  h->flags &= ~(uint32_t)ALLOCS_PROFILE_INCOMPLETE;
  h->peak_bytes = 0;
  h->peak_grain = 0;
  h->missed = 0;
  h->unknown_frees = 0;
  h->unknown_objects = 0;
  describe_process (h);
  return true;
}

/* The file PATH of /proc; its NULs become blanks.  */
static allocs_text
text_of_file (const char *path)
{
  static char text[16 * 1024];
  int fd = platform_open (path, PLATFORM_READ);
  if (fd < 0)
    return 0;
  long n, length = 0;
  while ((n = platform_read (fd, text + length, sizeof text - 1 - length)) > 0)
    length += n;
  platform_close (fd);
  while (length && !text[length - 1])
    length--;
  for (long i = 0; i < length; i++)
    if (!text[i])
      text[i] = ' ';
  text[length] = '\0';
  return profile_text (text);
}

static allocs_text
program_path (void)
{
  static char text[4096];
  platform_link_target ("/proc/self/exe", text, sizeof text);
  return profile_text (text);
}

static void
write_header (struct allocs_profile_header *h)
{
  memcpy (h->magic, ALLOCS_PROFILE_MAGIC, sizeof h->magic);
  h->byte_order = ALLOCS_PROFILE_BYTE_ORDER;
  h->version = ALLOCS_PROFILE_VERSION;
  h->word_bytes = sizeof (void *);
  describe_process (h);
  h->program = program_path ();
  h->command = text_of_file ("/proc/self/cmdline");
  h->runtime = profile_text (ALLOCS_VERSION);
}

bool
profile_start (void)
{
  profile_file_start ();
  if (!extents_start ())
    return false;
  write_header (profile_header ());
  return true;
}

void
profile_discard (void)
{
  profile_file_discard ();
}

void
profile_end (void)
{
  struct allocs_profile_header *h = profile_header ();
  h->end_time = platform_now ();
  __atomic_store_n (&h->state, ALLOCS_PROFILE_ENDED, __ATOMIC_RELEASE);
}
