/* SPDX-License-Identifier: MIT */
/* A hash table by address; what asks for a range looks at all of it.  */

#include "strays.h"

#include "lock.h"

#define FIRST_ROOM 128

struct stray
{
  struct object object;
  unsigned level;
  bool used;
};

/* Guarded by LOCK_OBJECTS; COUNT is also read without, to see that there is
   nothing to look for.  */
static struct stray *strays;
static size_t room; /* a power of two, or 0 */
static size_t count;
static size_t count_inside; /* those of levels above 0 */

static size_t
home (uintptr_t start)
{
  return (start >> 4) * 0x9e3779b97f4a7c15u >> 24 & (room - 1);
}

static bool
any (void)
{
  return __atomic_load_n (&count, __ATOMIC_RELAXED);
}

bool
strays_any_inside (void)
{
  return __atomic_load_n (&count_inside, __ATOMIC_RELAXED);
}

/* The place of the object, or the free place where it would be.  */
static size_t
place (unsigned level, uintptr_t start)
{
  size_t i = home (start);
  while (strays[i].used
         && (strays[i].object.start != start || strays[i].level != level))
    i = (i + 1) & (room - 1);
  return i;
}

static bool
grow (void)
{
  size_t old_room = room;
  struct stray *old = strays;
  size_t new_room = room ? room * 2 : FIRST_ROOM;
  struct stray *new = platform_map (new_room * sizeof *new);
  if (!new)
    return false;
  strays = new;
  room = new_room;
  for (size_t i = 0; i < old_room; i++)
    if (old[i].used)
      strays[place (old[i].level, old[i].object.start)] = old[i];
  if (old)
    platform_unmap (old, old_room * sizeof *old);
  return true;
}

bool
strays_add (unsigned level, const struct object *object)
{
  lock_take (LOCK_OBJECTS);
  bool done = (count + 1) * 2 < room || grow ();
  if (done)
    {
      struct stray *stray = &strays[place (level, object->start)];
      count += !stray->used;
      count_inside += !stray->used && level;
      *stray = (struct stray){ *object, level, true };
    }
  lock_drop (LOCK_OBJECTS);
  return done;
}

/* Empty the place I; those behind that belong before it move up.  */
static void
remove_at (size_t i)
{
  for (size_t j = i;;)
    {
      strays[i].used = false;
      do
        {
          j = (j + 1) & (room - 1);
          if (!strays[j].used)
            return;
        }
      /* J may stay if its home lies cyclically in (I, J].  */
      while (((j - home (strays[j].object.start)) & (room - 1))
             < ((j - i) & (room - 1)));
      strays[i] = strays[j];
      i = j;
    }
}

bool
strays_take (unsigned level, uintptr_t start, struct object *ret_object)
{
  if (!any ())
    return false;
  lock_take (LOCK_OBJECTS);
  size_t i = place (level, start);
  bool found = strays[i].used;
  if (found)
    {
      *ret_object = strays[i].object;
      remove_at (i);
      count--;
      count_inside -= level != 0;
    }
  lock_drop (LOCK_OBJECTS);
  return found;
}

bool
strays_find (unsigned level, uintptr_t address, struct object *ret_object)
{
  bool found = false;
  if (!any ())
    return false;
  lock_take (LOCK_OBJECTS);
  for (size_t i = 0; i < room && !found; i++)
    if (strays[i].used && strays[i].level == level
        && address - strays[i].object.start
               < strays[i].object.size + !strays[i].object.size)
      {
        *ret_object = strays[i].object;
        found = true;
      }
  lock_drop (LOCK_OBJECTS);
  return found;
}

bool
strays_next (unsigned level, uintptr_t start, uintptr_t end,
             struct object *ret_object)
{
  bool found = false;
  if (!any ())
    return false;
  lock_take (LOCK_OBJECTS);
  for (size_t i = 0; i < room; i++)
    if (strays[i].used && strays[i].level == level
        && strays[i].object.start >= start && strays[i].object.start < end)
      {
        *ret_object = strays[i].object;
        end = ret_object->start;
        found = true;
      }
  lock_drop (LOCK_OBJECTS);
  return found;
}

void
strays_mark_inner (unsigned level, uintptr_t start)
{
  if (!any ())
    return;
  lock_take (LOCK_OBJECTS);
  struct stray *stray = &strays[place (level, start)];
  if (stray->used)
    stray->object.has_inner = true;
  lock_drop (LOCK_OBJECTS);
}

void
strays_change (unsigned level, const struct object *object)
{
  if (!any ())
    return;
  lock_take (LOCK_OBJECTS);
  struct stray *stray = &strays[place (level, object->start)];
  if (stray->used)
    {
      stray->object.context = object->context;
      stray->object.pool = object->pool;
    }
  lock_drop (LOCK_OBJECTS);
}

void
strays_each (void (*visit) (unsigned level, const struct object *object))
{
  for (size_t i = 0; i < room; i++)
    if (strays[i].used)
      visit (strays[i].level, &strays[i].object);
}
