/* SPDX-License-Identifier: MIT */
/* See small-runtime.h.  */

#include <allocs/version.h>

#include "small-runtime.h"

enum allocs_verdict small_verdict = ALLOCS_PROCEED;
struct allocs_call small_entered, small_left;
int small_enters, small_leaves;

static struct allocs_state *state_of_thread (void);

/* Take pending; tell the entry that the next call of it is its own.  */
static int
enter (struct allocs_call *call)
{
  struct allocs_state *s = state_of_thread ();

  small_entered = *call;
  small_enters++;
  s->pending = 0;
  if (small_verdict != ALLOCS_SKIP)
    s->reenter = call->entry->key;
  return small_verdict;
}

static void
leave (struct allocs_call *call)
{
  small_left = *call;
  small_leaves++;
}

static const struct allocs_hooks hooks = {
  .size = sizeof hooks,
  .abi = ALLOCS_ABI_VERSION,
  .enter = enter,
  .leave = leave,
};

static __thread struct allocs_state state
    __attribute__ ((tls_model ("initial-exec")))
    = { .hooks = &hooks };

static struct allocs_state *
state_of_thread (void)
{
  return &state;
}

struct allocs_state *
small_state (void)
{
  return &state;
}

void
small_wake (struct allocs_module *module)
{
  char *thread = __builtin_thread_pointer ();
  module->state_offset = (char *)&state - thread;
}
