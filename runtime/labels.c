/* SPDX-License-Identifier: MIT */
/* How many texts there are already.  The strings themselves are the
   profile's.  */

#include "labels.h"

#include "lock.h"
#include "profile.h"
#include "table.h"

#define MOST_LABELS 4096

static struct table known[LABEL_KINDS]; /* guarded by LOCK_CONTEXTS */

/* Copy TEXT, as far as it counts, to TO; return the hash of that.  */
static uint64_t
take (const char *text, char to[LABEL_BYTES + 1])
{
  size_t length = 0;
  while (length < LABEL_BYTES && text[length])
    {
      to[length] = text[length];
      length++;
    }
  to[length] = '\0';
  return allocs_id_add (ALLOCS_ID_SEED, to);
}

uint64_t
labels_hash (const char *text)
{
  uint64_t h = ALLOCS_ID_SEED;
  for (size_t i = 0; i < LABEL_BYTES && text[i]; i++)
    h = (h ^ (unsigned char)text[i]) * 1099511628211ull;
  return h;
}

allocs_text
labels_text (enum label_kind kind, const char *text)
{
  char copy[LABEL_BYTES + 1];
  uint64_t key = take (text, copy) | 1;
  lock_take (LOCK_CONTEXTS);
  allocs_text label = table_find (&known[kind], key);
  if (!label)
    {
      bool has_room = known[kind].used < MOST_LABELS;
      label = profile_text (has_room ? copy : "(other)");
      if (has_room && label)
        table_add (&known[kind], key, label);
    }
  lock_drop (LOCK_CONTEXTS);
  return label;
}
