/* SPDX-License-Identifier: MIT */
/* What inserted code asks first.  */

#include "compiled.h"

int awake (void);

int
awake (void)
{
  return __allocs_module_v1.state_offset;
}
