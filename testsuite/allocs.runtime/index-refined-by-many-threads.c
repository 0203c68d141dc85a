/* Threads whose objects share pages neither lose nor see one another's, while
   pages are refined under them.  */
/* { dg-do run } */
/* { dg-runtime-parts yes } */

#include <pthread.h>
#include <time.h>

#include "check.h"
#include "gate.h"
#include "objects.h"

#define BASE 0x234560000000u
#define WORKERS 2
#define PAGES 3000
#define LEAST_PAGES 100
#define SECONDS 2 /* where the machine is busy, each page takes long */
#define PART 1024 /* bytes of a page that belong to one thread */

static unsigned wrong;
static unsigned current; /* page that all work on */
static unsigned stored;  /* objects, so that the test is seen to do something */

static uintptr_t
part_of (unsigned page, unsigned number)
{
  return BASE + (uintptr_t)page * OBJECTS_PAGE + number * PART;
}

static uint32_t
context_of (uintptr_t start)
{
  return 1 + (uint32_t)(start >> 4) % 3000000;
}

static void
expect (bool good)
{
  if (!good)
    __atomic_fetch_add (&wrong, 1, __ATOMIC_RELAXED);
}

static struct object
object_at (uintptr_t start, size_t extent)
{
  return (struct object){ .start = start,
                          .size = extent - 8,
                          .context = context_of (start) };
}

/* As malloc's fast path does it, and only if that cannot be, the slow way.  */
static void
add (struct lane *lane, uintptr_t start, size_t extent)
{
  struct object old, object = object_at (start, extent);
  uintptr_t before = lane_enter_index (lane);
  uint64_t *slot = objects_free_slot (start, objects_scale (extent));
  if (slot)
    __atomic_store_n (slot, slot_make (start, object.size, object.context),
                      __ATOMIC_RELAXED);
  lane_leave_index (lane, before);
  if (!slot)
    expect (objects_add (lane, 0, &object, extent, &old) == OBJECTS_ADDED);
}

static void
take (struct lane *lane, uintptr_t start, size_t extent)
{
  struct object object = { 0 };
  uint64_t value = 0;
  uintptr_t before = lane_enter_index (lane);
  uint64_t *slot = objects_taken_slot (start, &value);
  if (slot && value)
    {
      object.context = slot_context (value);
      object.size = slot_size (value);
      __atomic_store_n (slot, 0, __ATOMIC_RELAXED);
    }
  lane_leave_index (lane, before);
  if (!object.context)
    expect (objects_take (lane, 0, start, &object));
  expect (object.context == context_of (start)
          && object.size == extent - 8);
}

/* Add and take out objects that fit into the pages as they are.  */
static void *
work (void *data)
{
  unsigned number = *(unsigned *)data, page;
  struct thread *thread = gate_enter ();
  NEED (thread);
  while ((page = __atomic_load_n (&current, __ATOMIC_ACQUIRE)) < PAGES)
    {
      uintptr_t start = part_of (page, number);
      for (uintptr_t i = 0; i < 4; i++)
        add (thread->lane, start + i * 256, 256);
      for (uintptr_t i = 0; i < 4; i++)
        take (thread->lane, start + i * 256, 256);
      __atomic_fetch_add (&stored, 4, __ATOMIC_RELAXED);
    }
  gate_leave (thread);
  return NULL;
}

/* Refine one page after the other; returns how many.  */
static unsigned
refine (void)
{
  struct thread *thread = gate_enter ();
  time_t end = time (NULL) + SECONDS;
  unsigned page;
  NEED (thread);
  for (page = 0; page < PAGES && (page < LEAST_PAGES || time (NULL) < end);
       page++)
    {
      unsigned before = __atomic_load_n (&stored, __ATOMIC_RELAXED);
      __atomic_store_n (&current, page, __ATOMIC_RELEASE);
      while (__atomic_load_n (&stored, __ATOMIC_RELAXED) - before < 8)
        platform_yield ();
      add (thread->lane, part_of (page, WORKERS), 32);
      take (thread->lane, part_of (page, WORKERS), 32);
    }
  __atomic_store_n (&current, PAGES, __ATOMIC_RELEASE);
  gate_leave (thread);
  return page;
}

static unsigned left;

static void
count (unsigned level, const struct object *object)
{
  left += level == 0 && object->start >= BASE
          && object->start < BASE + (uintptr_t)PAGES * OBJECTS_PAGE;
}

int
main (void)
{
  pthread_t threads[WORKERS];
  unsigned numbers[WORKERS];
  for (unsigned i = 0; i < WORKERS; i++)
    {
      numbers[i] = i;
      NEED (!pthread_create (&threads[i], NULL, work, &numbers[i]));
    }
  unsigned pages = refine ();
  for (unsigned i = 0; i < WORKERS; i++)
    pthread_join (threads[i], NULL);
  CHECK (stored >= 8 * pages);
  CHECK_EQ (wrong, 0);
  objects_each (count);
  CHECK_EQ (left, 0);
  return check_result ();
}
