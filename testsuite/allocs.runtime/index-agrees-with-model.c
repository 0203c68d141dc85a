/* The index of objects gives the answers that a plain array gives.  */
/* { dg-do run } */
/* { dg-runtime-parts yes } */

#include "check.h"
#include "gate.h"
#include "objects.h"

/* A piece of address space that is never touched, in granules.  */
#define BASE 0x123450000000u
#define GRANULES 65536
#define OBJECTS 3000
#define STEPS 300000

struct model
{
  unsigned level;
  uintptr_t granule;          /* bytes */
  size_t least;               /* extent */
  int at[GRANULES];           /* the object there, or 0 */
  struct object objects[OBJECTS];
  size_t extents[OBJECTS];    /* in granules; 0: not there */
};

static struct lane *lane;
static uint64_t seed = 88172645463325252u;
static unsigned wrong;

static unsigned
random_below (unsigned limit)
{
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return (unsigned)((seed >> 20) % limit);
}

static void
expect (bool good)
{
  wrong += !good;
}

/* Small ones above all, in few sizes, and some that cover pages.  */
static size_t
random_size (void)
{
  static const unsigned usual[] = { 0, 1, 8, 16, 24, 24, 24, 40, 100, 1000 };
  switch (random_below (20))
    {
    case 0:
      return random_below (60000);
    case 1:
      return 4096 + random_below (3) * 4096 - random_below (2);
    case 2:
      return random_below (5000);
    default:
      return usual[random_below (10)];
    }
}

static bool
is_free (const struct model *m, unsigned first, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (first + i >= GRANULES || m->at[first + i])
      return false;
  return true;
}

static void
mark (struct model *m, unsigned n, int value)
{
  size_t first = (m->objects[n].start - BASE) / m->granule;
  for (size_t i = 0; i < m->extents[n]; i++)
    m->at[first + i] = value;
}

static void
add (struct model *m, unsigned n)
{
  size_t size = random_size (), extent = size + m->granule / 2;
  struct object old;
  extent = (extent + m->granule - 1) / m->granule;
  if (extent * m->granule < m->least)
    extent = m->least / m->granule;
  unsigned first = random_below (GRANULES);
  if (!is_free (m, first, extent))
    return;
  m->objects[n] = (struct object){ .start = BASE + first * m->granule,
                                   .size = size,
                                   .context = 1 + random_below (4000000) };
  m->extents[n] = extent;
  mark (m, n, (int)n + 1);
  expect (objects_add (lane, m->level, &m->objects[n], extent * m->granule,
                       &old)
          == OBJECTS_ADDED);
}

static bool
same (const struct object *a, const struct object *b)
{
  return a->start == b->start && a->size == b->size
         && a->context == b->context;
}

static void
take (struct model *m, unsigned n)
{
  struct object object;
  expect (objects_take (lane, m->level, m->objects[n].start, &object)
          && same (&object, &m->objects[n]));
  expect (!objects_take (lane, m->level, m->objects[n].start, &object));
  mark (m, n, 0);
  m->extents[n] = 0;
}

static void
look (struct model *m)
{
  unsigned first = random_below (GRANULES);
  uintptr_t address
      = BASE + first * m->granule + random_below ((unsigned)m->granule);
  int n = m->at[first] - 1;
  struct object object;
  /* Memory behind the size belongs to the block, not to the object.  */
  bool inside = n >= 0
                && address - m->objects[n].start
                       < m->objects[n].size + !m->objects[n].size;
  bool found = objects_find (lane, m->level, address, &object);
  expect (found == inside);
  if (found && inside)
    expect (same (&object, &m->objects[n]));
}

static void
look_behind (struct model *m)
{
  unsigned first = random_below (GRANULES);
  unsigned last = first + random_below (2000);
  struct object object;
  int n = 0;
  last = last < GRANULES ? last : GRANULES;
  for (unsigned i = first; i < last && !n; i++)
    if (m->at[i] && (i == 0 || m->at[i] != m->at[i - 1]))
      n = m->at[i];
  bool found = objects_next (lane, m->level, BASE + first * m->granule,
                             BASE + last * m->granule, &object);
  expect (found == (n != 0));
  if (found && n)
    expect (same (&object, &m->objects[n - 1]));
}

static void
try (struct model *m)
{
  for (int i = 0; i < STEPS; i++)
    {
      unsigned n = random_below (OBJECTS);
      if (m->extents[n])
        take (m, n);
      else
        add (m, n);
      look (m);
      if (i % 8 == 0)
        look_behind (m);
    }
  for (unsigned n = 0; n < OBJECTS; n++)
    if (m->extents[n])
      take (m, n);
}

static unsigned left;

static void
count (unsigned level, const struct object *object)
{
  (void)object;
  left += level != 0;
}

int
main (void)
{
  static struct model blocks = { .level = 0, .granule = 16, .least = 32 };
  static struct model bytes = { .level = 1, .granule = 1, .least = 1 };
  struct thread *thread = gate_enter ();
  NEED (thread);
  lane = thread->lane;
  try (&blocks);
  CHECK_EQ (wrong, 0);
  try (&bytes);
  CHECK_EQ (wrong, 0);
  objects_each (count);
  CHECK_EQ (left, 0);
  gate_leave (thread);
  return check_result ();
}
