/* SPDX-License-Identifier: MIT */
/* See pool.h.  */

#include "compiled.h"
#include "pool.h"

ENTRY (pool_alloc, 1);

int pool_bodies;

static char memory[4096];

/* The state of this thread if the module is awake, else NULL.  */
static volatile struct allocs_state *
awake (void)
{
  intptr_t offset = __allocs_module_v1.state_offset;
  if (!offset)
    return NULL;
  return (void *)((char *)__builtin_thread_pointer () + offset);
}

/* What the plugin calls pool_alloc.allocs.  */
static __attribute__ ((noinline)) void *
hand_over (size_t size)
{
  struct allocs_call call = { .entry = &entry_pool_alloc,
                              .function = (void *)pool_alloc,
                              .address = (void *)pool_alloc,
                              .bytes = size };
  const struct allocs_hooks *hooks = awake ()->hooks;

  switch (hooks->enter (&call))
    {
    case ALLOCS_SKIP:
      return NULL;
    case ALLOCS_BARE:
      return pool_alloc (size);
    }
  void *result = pool_alloc (size);
  call.result = (uintptr_t)result;
  hooks->leave (&call);
  return result;
}

__attribute__ ((used)) void *
pool_alloc (size_t size)
{
  volatile struct allocs_state *s = awake ();

  if (s && s->reenter == entry_pool_alloc.key)
    s->reenter = 0;
  else if (s)
    {
      s->caller = __builtin_return_address (0);
      return hand_over (size);
    }
  pool_bodies++;
  return size <= sizeof memory ? memory : NULL;
}

void *
pool_user (void)
{
  volatile struct allocs_state *s = awake ();
  if (s)
    s->pending = &site_pool_alloc;
  return pool_alloc (24);
}
