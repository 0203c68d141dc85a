/* SPDX-License-Identifier: MIT */
/* A library with a wrapper that others may call, and one that calls it.  */

#include <stddef.h>

void *get (size_t);
void drop (void *);
void *get_inside (void);
