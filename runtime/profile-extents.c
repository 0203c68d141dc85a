/* SPDX-License-Identifier: MIT */
/* Cuts extents off the windows.  What is left at the end of a window becomes an
   extent of no kind, which readers skip.  */

#include "profile-extents.h"

#include "platform.h"

#define HEADER_BYTES ALLOCS_PROFILE_FIRST_EXTENT

static uint64_t window_used; /* bytes of the last window */
static struct allocs_profile_header *header;

struct allocs_profile_header *
profile_header (void)
{
  return header;
}

static struct profile_window *
last_window (void)
{
  return &profile_windows[profile_window_count - 1];
}

bool
extents_start (void)
{
  /* A file that would hold no more than the header is of no use.  */
  struct profile_window *window = profile_window_new (PROFILE_FIRST_WINDOW);
  if (!window)
    return false;
  header = (void *)window->address;
  header->size = HEADER_BYTES;
  window_used = HEADER_BYTES;
  return true;
}

uint64_t
extents_end (void)
{
  return last_window ()->offset + window_used;
}

void
extents_show (void)
{
  uint64_t end = extents_end ();
  if (profile_file_is_short () && !profile_in_file (end - 1))
    header->flags |= ALLOCS_PROFILE_INCOMPLETE;
  else
    __atomic_store_n (&header->size, end, __ATOMIC_RELEASE);
}

/* The next BYTES of the last window.  */
static struct allocs_profile_extent *
carve (uint64_t bytes)
{
  struct allocs_profile_extent *extent
      = (void *)(last_window ()->address + window_used);
  extent->bytes = bytes;
  window_used += bytes;
  return extent;
}

/* Make sure that the last window has BYTES left.  */
static bool
make_room (uint64_t bytes)
{
  struct profile_window *window = last_window ();
  uint64_t left = window->bytes - window_used;
  if (left >= bytes)
    return true;
  if (!profile_window_new (bytes))
    return false;
  if (left)
    {
      struct allocs_profile_extent *gap
          = (void *)(window->address + window_used);
      gap->bytes = left;
    }
  window_used = 0;
  return true;
}

struct allocs_profile_extent *
extents_new (enum allocs_profile_kind kind, uint32_t item_bytes,
             uint32_t capacity)
{
  uint64_t bytes = EXTENT_BYTES + (uint64_t)item_bytes * capacity;
  bytes = (bytes + PLATFORM_PAGE - 1) & -(uint64_t)PLATFORM_PAGE;
  if (!make_room (bytes))
    return NULL;
  struct allocs_profile_extent *extent = carve (bytes);
  extent->kind = kind;
  extent->item_bytes = item_bytes;
  extent->capacity = capacity;
  return extent;
}

struct allocs_profile_extent *
extents_next (const struct profile_window *window, const char *contents,
              uint64_t *at)
{
  uint64_t end = window == last_window () ? window_used : window->bytes;
  if (window->offset + *at < HEADER_BYTES)
    *at = HEADER_BYTES;
  if (*at >= end)
    return NULL;
  struct allocs_profile_extent *extent = (void *)(contents + *at);
  *at += extent->bytes;
  return extent;
}
