/* SPDX-License-Identifier: MIT */
/* Open addressing with linear steps; at most half full.  */

#include "table.h"

#include "platform.h"

#define FIRST_ROOM 256

static struct table_slot *
slot_of (const struct table *table, uint64_t key)
{
  size_t i = (size_t)(key * 0x9e3779b97f4a7c15u >> 20);
  for (;; i++)
    {
      struct table_slot *slot = &table->slots[i & (table->room - 1)];
      if (!slot->key || slot->key == key)
        return slot;
    }
}

uint32_t
table_find (const struct table *table, uint64_t key)
{
  return table->room ? slot_of (table, key)->value : 0;
}

static bool
grow (struct table *table)
{
  struct table old = *table;
  size_t room = old.room ? old.room * 2 : FIRST_ROOM;
  struct table_slot *slots = platform_map (room * sizeof *slots);
  if (!slots)
    return false;
  table->slots = slots;
  table->room = room;
  for (size_t i = 0; i < old.room; i++)
    if (old.slots[i].key)
      *slot_of (table, old.slots[i].key) = old.slots[i];
  if (old.room)
    platform_unmap (old.slots, old.room * sizeof *old.slots);
  return true;
}

bool
table_add (struct table *table, uint64_t key, uint32_t value)
{
  /* Where there is no memory the table gets fuller, up to the last slot, which
     ends every search.  */
  if (table->used * 2 >= table->room && !grow (table)
      && table->used + 1 >= table->room)
    return false;
  struct table_slot *slot = slot_of (table, key);
  slot->key = key;
  slot->value = value;
  table->used++;
  return true;
}

void
table_clear (struct table *table)
{
  if (table->room)
    platform_unmap (table->slots, table->room * sizeof *table->slots);
  *table = (struct table){ 0 };
}
