/* SPDX-License-Identifier: MIT */
/* Items, strings and thread rows.  Strings are kept once: names of files and
   functions come again and again.  */

#include "profile.h"

#include <string.h>

#include "lock.h"
#include "profile-extents.h"
#include "table.h"

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
  [ALLOCS_PROFILE_POOLS] = { sizeof (struct allocs_profile_pool), 7 },
};

static uint32_t counts[PROFILE_KINDS]; /* of items, where they are numbered */

/* Guarded by LOCK_PROFILE.  */
static struct table texts; /* the text of each string, by its hash */
static struct allocs_profile_extent *strings; /* that are added to now */
static uint64_t strings_offset;               /* of it, in the profile */

/* A string that is not there yet.  */
static allocs_text
add_string_locked (const char *string, size_t size)
{
  if (!strings || strings->used + size > strings->capacity)
    {
      uint64_t room = size < STRINGS_BYTES / 4 ? STRINGS_BYTES : size + 64;
      struct allocs_profile_extent *extent = extents_new (
          ALLOCS_PROFILE_STRINGS, 1, (uint32_t)(room - EXTENT_BYTES));
      if (!extent)
        return 0;
      strings = extent;
      strings_offset = extents_end () - extent->bytes;
      extents_show ();
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
      = extents_new (kind, k->item_bytes, 1u << k->shift);
  if (extent)
    {
      extent->first = at << k->shift;
      profile_extents[kind][at] = (char *)(extent + 1);
      extents_show ();
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
      = extents_new (ALLOCS_PROFILE_THREAD_ROWS,
                     sizeof (struct allocs_profile_thread_row), count);
  if (extent)
    {
      extent->used = count;
      extents_show ();
    }
  lock_drop (LOCK_PROFILE);
  return extent ? (struct allocs_profile_thread_row *)(extent + 1) : NULL;
}

void
profile_each_thread_row (void (*visit) (struct allocs_profile_thread_row *row))
{
  lock_take (LOCK_PROFILE);
  for (unsigned i = 0; i < profile_window_count; i++)
    {
      const struct profile_window *window = &profile_windows[i];
      uint64_t at = 0;
      struct allocs_profile_extent *extent;
      while ((extent = extents_next (window, window->address, &at)))
        if (extent->kind == ALLOCS_PROFILE_THREAD_ROWS)
          for (uint32_t n = 0; n < extent->used; n++)
            visit ((struct allocs_profile_thread_row *)(extent + 1) + n);
    }
  lock_drop (LOCK_PROFILE);
}
