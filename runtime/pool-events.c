/* SPDX-License-Identifier: MIT */
/* Walks the pages that a pool had objects in.  */

#include "pool-events.h"

#include "counters.h"
#include "events.h"
#include "objects.h"
#include "pool-counters.h"

#define PAGE_MASK (~(uintptr_t)(OBJECTS_PAGE - 1))

/* What is done with an object of pool N.  */
struct visitor
{
  uint32_t n;
  void (*visit) (struct thread *thread, struct visitor *visitor,
                 unsigned level, struct object *object);
  uint32_t to;     /* pool, of a merge */
  struct sum sum; /* of what was visited */
};

/* Visit the objects in PAGE from START on.  */
static void
visit_page (struct thread *thread, struct visitor *v, uintptr_t page,
            uintptr_t start)
{
  unsigned level = page & (OBJECTS_LEVELS - 1);
  uintptr_t end = (page & PAGE_MASK) + OBJECTS_PAGE;
  struct object object;
  for (; objects_next (thread->lane, level, start, end, &object);
       start = object.start + 1)
    if (object.pool == v->n)
      {
        v->sum.bytes += object.size;
        v->sum.objects++;
        v->visit (thread, v, level, &object);
      }
}

static void
release (struct thread *thread, struct visitor *v, unsigned level,
         struct object *object)
{
  (void)v;
  events_release (thread, level, object->start);
}

/* The number of the page that was used last of those before FROM in the same
   block; if there is none, one behind the last.  */
static uint32_t
find_before (struct thread *thread, const struct pool_pages *pages,
             uintptr_t from)
{
  struct object block;
  uint32_t found = pages->count;
  for (uint32_t i = 0; i < pages->count; i++)
    {
      uintptr_t page = pool_pages_at (pages, i);
      unsigned level = page & (OBJECTS_LEVELS - 1);
      if (page < from && level
          && objects_find (thread->lane, level - 1, from, &block)
          && (page | (OBJECTS_PAGE - 1)) >= block.start)
        found = i;
    }
  return found;
}

/* The number of the page that holds FROM, or if that has no object, of the last
   one before it.  */
static uint32_t
find_page (struct thread *thread, const struct pool_pages *pages,
           uintptr_t from)
{
  for (uint32_t i = 0; i < pages->count; i++)
    if ((pool_pages_at (pages, i) & PAGE_MASK) == (from & PAGE_MASK))
      return i;
  return find_before (thread, pages, from);
}

/* All objects of pool N that are in PAGES number FIRST and later, and not
   before FROM where that is in the page, end.  */
static void
release_from (struct thread *thread, uint32_t n,
              const struct pool_pages *pages, uint32_t first, uintptr_t from)
{
  struct visitor v = { .n = n, .visit = release };
  for (uint32_t i = first; i < pages->count; i++)
    {
      uintptr_t page = pool_pages_at (pages, i), start = page & PAGE_MASK;
      bool has_from = (from & PAGE_MASK) == start;
      if (i > first || !from)
        objects_forget_page (thread->lane, page & (OBJECTS_LEVELS - 1), start,
                             n);
      if (i > first || !from || from < start + OBJECTS_PAGE)
        visit_page (thread, &v, page, has_from ? from : start);
    }
}

void
pool_events_reset (struct thread *thread, uint32_t n, uintptr_t from)
{
  struct pool_pages pages = pools_take_pages (n);
  uint32_t first = from ? find_page (thread, &pages, from) : 0;
  release_from (thread, n, &pages, first, from);
  pools_give_pages (n, &pages, from ? first + 1 : 0);
  pools_count_reset (n);
}

static void
end_one (struct thread *thread, uint32_t n)
{
  struct pool_pages pages = pools_take_pages (n);
  release_from (thread, n, &pages, 0, 0);
  pools_give_pages (n, &pages, 0);
  pools_end (n);
}

void
pool_events_destroy (struct thread *thread, uint32_t n)
{
  uint32_t below;
  while ((below = pools_leaf (n)))
    end_one (thread, below);
  end_one (thread, n);
}

/* Visit all objects of a pool, which stay where they are.  */
static void
visit_all (struct thread *thread, struct visitor *v)
{
  struct pool_pages pages = pools_take_pages (v->n);
  for (uint32_t i = 0; i < pages.count; i++)
    {
      uintptr_t page = pool_pages_at (&pages, i);
      visit_page (thread, v, page, page & PAGE_MASK);
    }
  pools_give_pages (v->n, &pages, pages.count);
}

static void
only_sum (struct thread *thread, struct visitor *v, unsigned level,
          struct object *object)
{
  (void)thread, (void)v, (void)level, (void)object;
}

/* The classes of pool N and of those below it are looked at again; what their
   objects count for goes along.  */
static void
update (struct thread *thread, uint32_t n)
{
  for (uint32_t at = n; at; at = pools_behind (at, n))
    {
      uint32_t old = pools_update (at), new = pools_at (at)->row;
      struct visitor v = { .n = at, .visit = only_sum };
      if (old == new)
        continue;
      visit_all (thread, &v);
      pool_counters_move (old, new, &v.sum);
    }
}

void
pool_events_create (struct thread *thread, uint32_t n,
                    const struct pool_origin *origin)
{
  if (!n)
    return;
  pools_create (n, origin);
  update (thread, n);
  pools_count_created (n);
}

void
pool_events_rename (struct thread *thread, uint32_t n, const char *name)
{
  pools_rename (n, name);
  update (thread, n);
}

void
pool_events_move (struct thread *thread, uint32_t n, uint32_t parent)
{
  if (pools_move (n, parent))
    update (thread, n);
}

static void
hand_over (struct thread *thread, struct visitor *v, unsigned level,
           struct object *object)
{
  object->pool = v->to;
  objects_change (thread->lane, level, object);
  pool_counters_note (thread->lane, level, object);
}

void
pool_events_merge (struct thread *thread, uint32_t n, uint32_t to)
{
  struct visitor v = { .n = n, .visit = hand_over, .to = to };
  if (n == to)
    return;
  struct pool_pages pages = pools_take_pages (n);
  for (uint32_t i = 0; i < pages.count; i++)
    {
      uintptr_t page = pool_pages_at (&pages, i), start = page & PAGE_MASK;
      objects_forget_page (thread->lane, page & (OBJECTS_LEVELS - 1), start,
                           n);
      visit_page (thread, &v, page, start);
    }
  pools_give_pages (n, &pages, 0);
  pool_counters_move (pools_at (n)->row, pools_at (to)->row, &v.sum);
}
