/* SPDX-License-Identifier: MIT */
/* The members of the malloc family that need not be as fast as those in
   interpose.c.  */

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

/* A block from before there was a base moves to the base.  */
static void *
resize_early (void *p, size_t size)
{
  size_t old = malloc_usable_size (p);
  char *new = base.malloc (size);
  for (size_t i = 0; new &&i < old &&i < size; i++)
    new[i] = ((const char *)p)[i];
  return new;
}

EXPORT void *
realloc (void *p, size_t size)
{
  struct resize resize
      = { .context = interpose_context (FAMILY_realloc, HERE) };
  if (resize.context && p)
    interpose_lift (&resize, p);
  void *new
      = base_owns_early (p) ? resize_early (p, size) : base.realloc (p, size);
  if (resize.context)
    interpose_resized (&resize, p, new, size);
  return new;
}

EXPORT void *
reallocarray (void *p, size_t count, size_t size)
{
  struct resize resize
      = { .context = interpose_context (FAMILY_reallocarray, HERE) };
  if (resize.context && p)
    interpose_lift (&resize, p);
  void *new = base_owns_early (p)
                  ? resize_early (p, base_product (count, size))
                  : base.reallocarray (p, count, size);
  if (resize.context)
    interpose_resized (&resize, p, new, base_product (count, size));
  return new;
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
    return ((const size_t *)p)[-1];
  return base.malloc_usable_size (p);
}
