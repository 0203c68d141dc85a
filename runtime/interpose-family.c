/* SPDX-License-Identifier: MIT */
/* The members of the malloc family that need not be as fast as the others.  */

#include "interpose.h"

EXPORT void
free_sized (void *p, size_t size)
{
  uint32_t context = interpose_context (FAMILY_free_sized, HERE);
  if (context)
    interpose_freed (context, p);
  if (!base_owns_early (p))
    base.free_sized (p, size);
}

EXPORT void
free_aligned_sized (void *p, size_t alignment, size_t size)
{
  uint32_t context = interpose_context (FAMILY_free_aligned_sized, HERE);
  if (context)
    interpose_freed (context, p);
  if (!base_owns_early (p))
    base.free_aligned_sized (p, alignment, size);
}

EXPORT int
posix_memalign (void **p, size_t alignment, size_t size)
{
  uint32_t context = interpose_context (FAMILY_posix_memalign, HERE);
  int error = base.posix_memalign (p, alignment, size);
  if (context)
    interpose_allocated (context, error ? NULL : *p, size);
  return error;
}

/* The members that take what they take and return a block.  */
#define ALIGNED(member, size, parameters, ...)                                \
  EXPORT void *member parameters                                              \
  {                                                                           \
    uint32_t context = interpose_context (FAMILY_##member, HERE);             \
    void *p = base.member (__VA_ARGS__);                                      \
    if (context)                                                              \
      interpose_allocated (context, p, size);                                 \
    return p;                                                                 \
  }

ALIGNED (aligned_alloc, size, (size_t alignment, size_t size), alignment, size)
ALIGNED (memalign, size, (size_t alignment, size_t size), alignment, size)
ALIGNED (valloc, size, (size_t size), size)
ALIGNED (pvalloc, size, (size_t size), size)

EXPORT size_t
malloc_usable_size (void *p)
{
  if (unlikely (base_owns_early (p)))
    return base_early_size (p);
  return base.malloc_usable_size (p);
}
