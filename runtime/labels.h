/* SPDX-License-Identifier: MIT */
/* Texts that the program names things by while it runs: labels of objects,
   names of pools.  The program may write over them later, and may make any
   number: they are cut, copied, and bounded in number.  */

#ifndef RUNTIME_LABELS_H
#define RUNTIME_LABELS_H

#include <allocs/profile.h>

/* More is cut off.  */
#define LABEL_BYTES 255

/* Which of those that a program makes without end are told apart.  */
enum label_kind
{
  LABEL_OF_OBJECTS,
  LABEL_OF_POOLS,
  LABEL_KINDS
};

/* The hash of as much of TEXT as counts.  */
uint64_t labels_hash (const char *text);

/* TEXT in the profile; "(other)" beyond the number of them that there may
   be.  */
allocs_text labels_text (enum label_kind kind, const char *text);

#endif
