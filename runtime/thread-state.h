/* SPDX-License-Identifier: MIT */
/* The thread state that compiled code knows (include/allocs/hooks.h), in
   initial-exec thread-local storage: to reach it takes two instructions and no
   call.  Its first words are compiled code's; the runtime keeps in the others:

     runtime1   the lane of the thread, see thread.h; never NULL
     runtime2   the function that the runtime's malloc is just forwarding to
     runtime3   unused  */

#ifndef RUNTIME_THREAD_STATE_H
#define RUNTIME_THREAD_STATE_H

#include <allocs/hooks.h>

extern _Thread_local struct allocs_state thread_state
    __attribute__ ((tls_model ("initial-exec"), visibility ("hidden")));

/* The hook table that every thread state points to; hooks.c has it.  */
extern const struct allocs_hooks hooks_table;

#endif
