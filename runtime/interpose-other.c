/* SPDX-License-Identifier: MIT */
/* In front of a base allocator that is not the C library's.

   Such a one may call itself by the names that are ours (its calloc calls
   malloc): the call that came from outside is the one that counts.  And it may
   be built with the plugin: its own entries must not count again, while other
   allocators that it stands on must.  So its functions run with the lane
   closed, as if an entry of the base's instance were running; and the address
   that is forwarded to is left for enter to find.  */

#include "interpose.h"

static struct base real;

/* A call of the base.  */
struct run
{
  struct thread *thread; /* NULL: it has no lane, or the base runs already */
  uint32_t instance;     /* of the newest allocator before */
};

/* The base begins to run FUNCTION.  */
static struct run
begin (uintptr_t function)
{
  struct thread *thread = thread_lane ()->thread;
  thread_state.runtime2 = function;
  if (!thread || thread->special & THREAD_IN_BASE)
    return (struct run){ NULL, 0 };
  struct run run = { thread, thread->instance };
  thread->special |= THREAD_IN_BASE;
  thread->instance = interpose_instance ();
  if (thread->lane->limit >= LANE_CLOSED)
    thread->lane->limit = LANE_CLOSED;
  return run;
}

static void
end (struct run run)
{
  struct thread *thread = run.thread;
  thread_state.runtime2 = 0;
  if (!thread)
    return;
  thread->special &= ~(uint32_t)THREAD_IN_BASE;
  thread->instance = run.instance;
  if (thread->lane->limit >= LANE_CLOSED)
    thread->lane->limit = thread_limit (thread);
}

#define RUN(type, member, ...)                                                \
  struct run run = begin ((uintptr_t)real.member);                            \
  type result = real.member (__VA_ARGS__);                                    \
  end (run);                                                                  \
  return result

#define RUN_VOID(member, ...)                                                 \
  struct run run = begin ((uintptr_t)real.member);                            \
  real.member (__VA_ARGS__);                                                  \
  end (run)

static void *
other_malloc (size_t size)
{
  RUN (void *, malloc, size);
}

static void *
other_calloc (size_t count, size_t size)
{
  RUN (void *, calloc, count, size);
}

static void *
other_realloc (void *p, size_t size)
{
  RUN (void *, realloc, p, size);
}

static void *
other_reallocarray (void *p, size_t count, size_t size)
{
  RUN (void *, reallocarray, p, count, size);
}

static void
other_free (void *p)
{
  RUN_VOID (free, p);
}

static int
other_posix_memalign (void **p, size_t alignment, size_t size)
{
  RUN (int, posix_memalign, p, alignment, size);
}

static void *
other_aligned_alloc (size_t alignment, size_t size)
{
  RUN (void *, aligned_alloc, alignment, size);
}

static void *
other_memalign (size_t alignment, size_t size)
{
  RUN (void *, memalign, alignment, size);
}

static void *
other_valloc (size_t size)
{
  RUN (void *, valloc, size);
}

static void *
other_pvalloc (size_t size)
{
  RUN (void *, pvalloc, size);
}

static size_t
other_malloc_usable_size (void *p)
{
  RUN (size_t, malloc_usable_size, p);
}

static void
other_free_sized (void *p, size_t size)
{
  RUN_VOID (free_sized, p, size);
}

static void
other_free_aligned_sized (void *p, size_t alignment, size_t size)
{
  RUN_VOID (free_aligned_sized, p, alignment, size);
}

void
base_wrap_other (struct base *found)
{
  real = *found;
#define FAMILY(name, role, key, signature) found->name = other_##name;
#include "family.def"
#undef FAMILY
}

const void *
base_function (void)
{
  return (const void *)(uintptr_t)(base_is_other ? real.malloc : base.malloc);
}

size_t
base_extent (void *p, size_t size)
{
  if (!base_is_other)
    return base_chunk (size);
  /* It may be a function of another allocator's.  */
  size_t usable = real.malloc_usable_size (p);
  size_t extent = usable > size ? usable : size;
  return extent ? extent : 1;
}
