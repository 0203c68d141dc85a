/* SPDX-License-Identifier: MIT */
/* The start and the end of the runtime in a process.  */

#ifndef RUNTIME_START_H
#define RUNTIME_START_H

#include <stdbool.h>

/* Whether events are recorded in this process; the first call starts the
   runtime.  */
bool start_is_active (void);

/* Never record anything again.  */
void start_passive (void);

/* What the malloc family says of itself when it is part of the runtime.  */
enum start_base
{
  START_BASE_TRACKED,
  START_BASE_ALONE, /* leave malloc alone */
  START_BASE_OTHER  /* another runtime comes first in this process */
};
enum start_base interpose_start (void) __attribute__ ((weak));

/* The part of the start that may allocate; gate.c has it.  */
void gate_start (void);

#endif
