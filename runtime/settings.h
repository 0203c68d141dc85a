/* SPDX-License-Identifier: MIT */
/* What the user chose by environment variables; settings.def has the list.
   Read once at the start: programs overwrite their environment.  */

#ifndef RUNTIME_SETTINGS_H
#define RUNTIME_SETTINGS_H

#include <stdbool.h>
#include <stdint.h>

#define SETTINGS_TEXT_BYTES 4096

#define SETTINGS_FLAG(name) bool name;
#define SETTINGS_TEXT(name) char name[SETTINGS_TEXT_BYTES];

struct settings
{
#define SETTING(name, kind, default_, meaning) SETTINGS_##kind (name)
#include "settings.def"
#undef SETTING
  uint32_t program_pid; /* ALLOCS_PID, or 0 */
};

extern struct settings settings;

/* Read them from the environment; says what cannot be understood.  */
void settings_read (void);

#endif
