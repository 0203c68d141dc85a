/* SPDX-License-Identifier: MIT */
/* Extents and what is in them.

   Extents lie one behind the other in the windows; what is left at the end of a
   window becomes an extent of no kind, which readers skip.  Strings are kept
   once: names of files and functions come again and again.  */

#include "profile.h"

#include <allocs/version.h>
#include <string.h>
#include <unistd.h>

#include "lock.h"
#include "platform.h"
#include "profile-file.h"
#include "table.h"

#define HEADER_BYTES ALLOCS_PROFILE_FIRST_EXTENT
#define EXTENT_BYTES sizeof (struct allocs_profile_extent)
#define STRINGS_BYTES (16 * 1024)

char *profile_extents[PROFILE_KINDS][PROFILE_EXTENTS];

/* What is the same for all items of a kind.  */
struct kind
{
  uint32_t item_bytes;
  uint32_t shift; /* an extent holds 1 << SHIFT items */
};

static const struct kind kinds[PROFILE_KINDS] = {
  [ALLOCS_PROFILE_MODULES] = { sizeof (struct allocs_profile_module), 7 },
  [ALLOCS_PROFILE_UNITS] = { sizeof (struct allocs_profile_unit), 8 },
  [ALLOCS_PROFILE_CONFIGS] = { sizeof (struct allocs_profile_config), 7 },
  [ALLOCS_PROFILE_INSTANCES] = { sizeof (struct allocs_profile_instance), 7 },
  [ALLOCS_PROFILE_ENTRIES] = { sizeof (struct allocs_profile_entry), 7 },
  [ALLOCS_PROFILE_TYPES] = { sizeof (struct allocs_profile_type), 7 },
  [ALLOCS_PROFILE_SITES] = { sizeof (struct allocs_profile_site), 8 },
  [ALLOCS_PROFILE_CONTEXTS]
  = { sizeof (struct allocs_profile_context), PROFILE_CONTEXT_SHIFT },
  [ALLOCS_PROFILE_ROWS]
  = { sizeof (struct allocs_profile_row), PROFILE_CONTEXT_SHIFT },
};

static uint32_t counts[PROFILE_KINDS]; /* of items, of a kind that is numbered */

/* Guarded by LOCK_PROFILE.  */
static uint64_t window_used;    /* bytes of the last window */
static struct table texts;      /* the text of each string, by its hash */
static struct allocs_profile_extent *strings; /* that are added to now */
static uint64_t strings_offset;               /* of it, in the profile */

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

/* The next extent begins behind END; tell those who read the file.  */
static void
show_extent (uint64_t end)
{
  if (profile_file_is_short () && !profile_in_file (end - 1))
    header->flags |= ALLOCS_PROFILE_INCOMPLETE;
  else
    __atomic_store_n (&header->size, end, __ATOMIC_RELEASE);
}

/* BYTES at the end of the used part of the windows become an extent.  */
static struct allocs_profile_extent *
carve (uint32_t kind, uint64_t bytes)
{
  struct profile_window *window = last_window ();
  struct allocs_profile_extent *extent
      = (void *)(window->address + window_used);
  extent->kind = kind;
  extent->bytes = bytes;
  window_used += bytes;
  return extent;
}

static struct allocs_profile_extent *
extent_new (enum allocs_profile_kind kind, uint32_t item_bytes,
            uint32_t capacity)
{
  uint64_t bytes = EXTENT_BYTES + (uint64_t)item_bytes * capacity;
  bytes = (bytes + PLATFORM_PAGE - 1) & -(uint64_t)PLATFORM_PAGE;
  uint64_t left = last_window ()->bytes - window_used;
  if (left < bytes)
    {
      if (!profile_window_new (bytes))
        return NULL;
      if (left)
        {
          struct profile_window *full = last_window () - 1;
          struct allocs_profile_extent *gap
              = (void *)(full->address + window_used);
          gap->bytes = left;
        }
      window_used = 0;
    }
  struct allocs_profile_extent *extent = carve (kind, bytes);
  extent->item_bytes = item_bytes;
  extent->capacity = capacity;
  return extent;
}

/* Where in the profile the last extent ends.  */
static uint64_t
end_offset (void)
{
  return last_window ()->offset + window_used;
}

/* A string that is not there yet.  */
static allocs_text
add_string_locked (const char *string, size_t size)
{
  if (!strings || strings->used + size > strings->capacity)
    {
      uint64_t room = size < STRINGS_BYTES / 4 ? STRINGS_BYTES : size + 64;
      struct allocs_profile_extent *extent
          = extent_new (ALLOCS_PROFILE_STRINGS, 1,
                        (uint32_t)(room - EXTENT_BYTES));
      if (!extent)
        return 0;
      strings = extent;
      strings_offset = end_offset () - extent->bytes;
      show_extent (end_offset ());
    }
  uint64_t text = strings_offset + EXTENT_BYTES + strings->used;
  if (text > UINT32_MAX)
    return 0;
  memcpy ((char *)(strings + 1) + strings->used, string, size);
  __atomic_store_n (&strings->used, strings->used + (uint32_t)size,
                    __ATOMIC_RELEASE);
  return (allocs_text)text;
}

allocs_text
profile_text (const char *string)
{
  if (!string)
    return 0;
  uint64_t key = allocs_id_add (ALLOCS_ID_SEED, string) | 1;
  lock_take (LOCK_PROFILE);
  allocs_text text = table_find (&texts, key);
  if (!text)
    {
      text = add_string_locked (string, strlen (string) + 1);
      if (text)
        table_add (&texts, key, text);
    }
  lock_drop (LOCK_PROFILE);
  return text;
}

const char *
profile_string (allocs_text text)
{
  for (unsigned i = 0; i < profile_window_count; i++)
    {
      const struct profile_window *window = &profile_windows[i];
      if (text && text - window->offset < window->bytes)
        return window->address + (text - window->offset);
    }
  return "";
}

/* Make room for item N of KIND if there is none.  */
static bool
make_extent (enum allocs_profile_kind kind, uint32_t n)
{
  const struct kind *k = &kinds[kind];
  uint32_t at = n >> k->shift;
  if (at >= PROFILE_EXTENTS)
    return false;
  lock_take (LOCK_PROFILE);
  struct allocs_profile_extent *extent
      = extent_new (kind, k->item_bytes, 1u << k->shift);
  if (extent)
    {
      extent->first = at << k->shift;
      profile_extents[kind][at] = (char *)(extent + 1);
      show_extent (end_offset ());
    }
  lock_drop (LOCK_PROFILE);
  return extent;
}

/* The number of the next item of KIND; 0 is nobody's.  */
static uint32_t
next_number (enum allocs_profile_kind kind)
{
  return counts[kind] ? counts[kind] : 1;
}

void *
profile_item (enum allocs_profile_kind kind, uint32_t n)
{
  const struct kind *k = &kinds[kind];
  char *items = profile_extents[kind][n >> k->shift];
  return items + (uint64_t)(n & ((1u << k->shift) - 1)) * k->item_bytes;
}

void *
profile_next (enum allocs_profile_kind kind, uint32_t *ret_number)
{
  uint32_t n = next_number (kind);
  uint32_t at = n >> kinds[kind].shift;
  if (at >= PROFILE_EXTENTS
      || (!profile_extents[kind][at] && !make_extent (kind, n)))
    return NULL;
  *ret_number = n;
  return profile_item (kind, n);
}

void
profile_publish (enum allocs_profile_kind kind)
{
  uint32_t n = next_number (kind), shift = kinds[kind].shift;
  struct allocs_profile_extent *extent
      = (void *)(profile_extents[kind][n >> shift] - EXTENT_BYTES);
  __atomic_store_n (&extent->used, n - extent->first + 1, __ATOMIC_RELEASE);
  __atomic_store_n (&counts[kind], n + 1, __ATOMIC_RELEASE);
}

uint32_t
profile_count (enum allocs_profile_kind kind)
{
  return __atomic_load_n (&counts[kind], __ATOMIC_ACQUIRE);
}

struct allocs_profile_thread_row *
profile_thread_rows (uint32_t count)
{
  lock_take (LOCK_PROFILE);
  struct allocs_profile_extent *extent
      = extent_new (ALLOCS_PROFILE_THREAD_ROWS,
                    sizeof (struct allocs_profile_thread_row), count);
  if (extent)
    {
      extent->used = count;
      show_extent (end_offset ());
    }
  lock_drop (LOCK_PROFILE);
  return extent ? (struct allocs_profile_thread_row *)(extent + 1) : NULL;
}

/* The extents of WINDOW, one behind the other, from *AT on; NULL at the end.  */
static struct allocs_profile_extent *
next_extent (const struct profile_window *window, const char *contents,
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

void
profile_each_thread_row (
    void (*visit) (struct allocs_profile_thread_row *row))
{
  lock_take (LOCK_PROFILE);
  for (unsigned i = 0; i < profile_window_count; i++)
    {
      const struct profile_window *window = &profile_windows[i];
      uint64_t at = 0;
      struct allocs_profile_extent *extent;
      while ((extent = next_extent (window, window->address, &at)))
        if (extent->kind == ALLOCS_PROFILE_THREAD_ROWS)
          for (uint32_t n = 0; n < extent->used; n++)
            visit ((struct allocs_profile_thread_row *)(extent + 1) + n);
    }
  lock_drop (LOCK_PROFILE);
}

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
    memcpy (to, from, sizeof *header);
  while ((extent = next_extent (window, from, &at)))
    memcpy (to + ((char *)extent - from), extent,
            holds_counters (extent) ? EXTENT_BYTES : extent->bytes);
}

static void
describe_process (void)
{
  header->pid = platform_pid ();
  header->state = ALLOCS_PROFILE_RUNNING;
  header->start_time = platform_now ();
  header->end_time = 0;
}

bool
profile_renew (void)
{
  uint32_t parent = header->pid;
  if (!profile_file_renew (fill_renewed))
    return false;
  header->size = end_offset ();
  header->parent_pid = parent;
  header->flags |= ALLOCS_PROFILE_FORKED;
  header->flags &= ~(uint32_t)ALLOCS_PROFILE_INCOMPLETE;
  header->peak_bytes = 0;
  header->peak_grain = 0;
  header->missed = 0;
  header->unknown_frees = 0;
  header->unknown_objects = 0;
  describe_process ();
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
write_header (void)
{
  memcpy (header->magic, ALLOCS_PROFILE_MAGIC, sizeof header->magic);
  header->byte_order = ALLOCS_PROFILE_BYTE_ORDER;
  header->version = ALLOCS_PROFILE_VERSION;
  header->word_bytes = sizeof (void *);
  header->size = HEADER_BYTES;
  describe_process ();
  header->program = program_path ();
  header->command = text_of_file ("/proc/self/cmdline");
  header->runtime = profile_text (ALLOCS_VERSION);
}

bool
profile_start (void)
{
  profile_file_start ();
  /* A file that would hold no more than the header is of no use.  */
  struct profile_window *window = profile_window_new (PROFILE_FIRST_WINDOW);
  if (!window)
    return false;
  header = (void *)window->address;
  window_used = HEADER_BYTES;
  write_header ();
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
  header->end_time = platform_now ();
  __atomic_store_n (&header->state, ALLOCS_PROFILE_ENDED, __ATOMIC_RELEASE);
}
