/* SPDX-License-Identifier: MIT */
/* Objects that are given to another context while they live: handed to the
   site that calls, or called something by a wrapper.

   Every function is called inside an event of THREAD.  */

#ifndef RUNTIME_ADOPTION_H
#define RUNTIME_ADOPTION_H

#include "thread.h"

/* The innermost object that contains ADDRESS is handed to whom CONTEXT is the
   chain of.  */
void adoption_hand_over (struct thread *thread, uintptr_t address,
                         uint32_t context);

/* It is a TEXT, as the program calls it.  */
void adoption_label (struct thread *thread, uintptr_t address,
                     const char *text);

#endif
