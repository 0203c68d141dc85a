/* SPDX-License-Identifier: MIT */
/* Starts the runtime at the first event, or when it or a module is loaded,
   whatever comes first.  */

#include "start.h"

#include <allocs/module.h>
#include <errno.h>
#include <unistd.h>

#include "attach.h"
#include "contexts.h"
#include "fork.h"
#include "message.h"
#include "modules.h"
#include "platform.h"
#include "profile.h"
#include "settings.h"
#include "thread.h"

enum state
{
  NEW,
  STARTING,
  ACTIVE,
  PASSIVE
};

static uint32_t state;

/* A process that the program started has a program of its own.  */
static bool
is_wanted (void)
{
  return settings.children || !settings.program_pid
         || settings.program_pid == platform_pid ();
}

static void
say_other_runtime (void)
{
  message ("another runtime is in this process; this one does nothing");
}

static enum state
start_layers (enum start_base base)
{
  if (!profile_start () || !contexts_start ()
      || !thread_start (base != START_BASE_TRACKED))
    {
      message ("not enough memory to start; nothing is counted");
      return PASSIVE;
    }
  if (base != START_BASE_TRACKED)
    profile_header ()->flags |= ALLOCS_PROFILE_NO_BASE;
  platform_barrier_setup ();
  modules_scan ();
  if (!attach_met_foreign ())
    return ACTIVE;
  profile_discard ();
  say_other_runtime ();
  return PASSIVE;
}

static enum state
start (void)
{
  message_start ();
  settings_read ();
  if (settings.quiet)
    message_silence ();
  if (!is_wanted ())
    return PASSIVE;
  enum start_base base
      = interpose_start ? interpose_start () : START_BASE_ALONE;
  if (base != START_BASE_OTHER)
    return start_layers (base);
  say_other_runtime ();
  return PASSIVE;
}

static void become (enum state new)
{
  __atomic_store_n (&state, new, __ATOMIC_RELEASE);
}

bool
start_is_active (void)
{
  uint32_t now = __atomic_load_n (&state, __ATOMIC_ACQUIRE);
  /* Before the C library knows its environment there is no way to tell what
     the user wants.  */
  if (likely (now != NEW) || !environ
      || !__atomic_compare_exchange_n (&state, &now, STARTING, false,
                                       __ATOMIC_ACQUIRE, __ATOMIC_ACQUIRE))
    return now == ACTIVE;
  int saved = errno;
  enum state result = start ();
  become (result);
  if (result == ACTIVE)
    {
      gate_start ();
      fork_start ();
    }
  errno = saved;
  return result == ACTIVE;
}

void
start_passive (void)
{
  become (PASSIVE);
}

__attribute__ ((constructor)) static void
runtime_loaded (void)
{
  start_is_active ();
}

__attribute__ ((destructor)) static void
runtime_ends (void)
{
  if (__atomic_load_n (&state, __ATOMIC_ACQUIRE) != ACTIVE
      || !thread_same_process ())
    return;
  modules_scan ();
  profile_end ();
}

__attribute__ ((visibility ("default"))) void
__allocs_attach (struct allocs_module *module)
{
  static bool said;
  if (!start_is_active () || module->state_offset)
    return;
  if (attach_is_foreign (module))
    {
      if (!__atomic_exchange_n (&said, true, __ATOMIC_RELAXED))
        say_other_runtime ();
      return;
    }
  uint32_t number = modules_number (module);
  if (number)
    attach_header (module, number);
}

__attribute__ ((visibility ("default"))) void
__allocs_detach (struct allocs_module *module)
{
  if (!start_is_active () || attach_is_foreign (module)
      || !thread_same_process ())
    return;
  const char *base = (const char *)module;
  thread_forget_pending ((uintptr_t)base + (uintptr_t)module->sites_start,
                         (uintptr_t)base + (uintptr_t)module->sites_stop);
  modules_forget (module);
}
