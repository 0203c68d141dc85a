/* SPDX-License-Identifier: MIT */
/* The function that entry.conf says is an entry.  */

#ifndef BENCH_ENTRY_H
#define BENCH_ENTRY_H

#include <stddef.h>

/* Returns the address of one and the same object.  */
void *entry (size_t size);

#endif
