/* SPDX-License-Identifier: MIT */
/* The high-water mark of the bytes that are live at level 0, and what each
   context had at that moment.  */

#ifndef RUNTIME_PEAK_H
#define RUNTIME_PEAK_H

#include <stdint.h>

/* How much a thread may keep to itself before it calls peak_add.  */
uint64_t peak_threshold (void);

/* CHANGE bytes more are alive; takes the peak of all contexts if there were
   never so many.  */
void peak_add (int64_t change);

/* Begin with LIVE bytes; no peak was taken yet.  */
void peak_begin (uint64_t live);

#endif
