/* SPDX-License-Identifier: MIT */
/* An entry and a caller of it, as the plugin would compile them: hooks.h has
   the code.  */

#ifndef POOL_H
#define POOL_H

#include <stddef.h>

/* The entry: returns the first byte of the pool, from which SIZE bytes may be
   used.  */
void *pool_alloc (size_t size);

/* A function with a site that calls the entry.  */
void *pool_user (void);

/* How often the body of the entry ran.  */
extern int pool_bodies;

#endif
