/* SPDX-License-Identifier: MIT */
/* Classes of pools, which the profile has in place of pools: a server makes a
   pool for each request.  All functions take place under LOCK_POOLS.  */

#ifndef RUNTIME_POOL_CLASSES_H
#define RUNTIME_POOL_CLASSES_H

#include <allocs/profile.h>
#include <stdbool.h>

/* What makes a class; the fields are as in the profile.  */
struct pool_facts
{
  uint32_t instance;
  allocs_text name;
  uint32_t parent;
  uint32_t context;
};

/* The class of FACTS, made if it is not there; 0: no memory.  */
uint32_t pool_class (const struct pool_facts *facts);

/* The item of class N.  */
struct allocs_profile_pool *pool_class_at (uint32_t n);

/* In a forked child: nothing was created yet.  */
void pool_classes_forked (void);

#endif
