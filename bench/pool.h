/* SPDX-License-Identifier: MIT */
/* A pool of small objects, as programs have them: a list of free ones, and
   blocks of malloc's that are never given back.  */

#ifndef BENCH_POOL_H
#define BENCH_POOL_H

#include <stddef.h>

#define POOL_OBJECT 16
#define POOL_BLOCK 65536

/* An object of SIZE bytes, at most POOL_OBJECT.  */
void *pool_alloc (size_t size);
void pool_free (void *object);

#endif
