/* SPDX-License-Identifier: MIT */
/* What a config would say of a function, said where it is declared.

     void *pool_alloc (struct pool *pool, size_t size) ALLOCS_ALLOCATOR ();
     void pool_free (void *p) ALLOCS_DEALLOCATOR ();
     void *xmalloc (size_t size) ALLOCS_WRAPPER ("x");
     void *get (void *c, size_t n, int flags) ALLOCS_ALLOCATOR ("c", "(CZ.)p");
     struct hooks { void *(*get) (size_t) ALLOCS_WRAPPER ("hooks"); };

   The first argument is the name of the allocator or wrapper, without one the
   function's own without the verb at its end ("pool" above); the second is the
   signature, and the words behind it, of the config language, without one what
   the declaration tells (docs/config-format.md).  A deallocator belongs to the
   allocator or wrapper of its name.

   A compiler without the plugin sees nothing of it.  With the plugin the
   attributes may also be written directly: allocator, allocator_wrapper,
   deallocator, each also with `allocs_' in front.  */

#ifndef ALLOCS_ATTRIBUTES_H
#define ALLOCS_ATTRIBUTES_H

#ifdef __has_attribute
#if __has_attribute(allocs_allocator)
#define ALLOCS_ALLOCATOR(...) __attribute__ ((allocs_allocator (__VA_ARGS__)))
#define ALLOCS_WRAPPER(...)                                                   \
  __attribute__ ((allocs_allocator_wrapper (__VA_ARGS__)))
#define ALLOCS_DEALLOCATOR(...)                                               \
  __attribute__ ((allocs_deallocator (__VA_ARGS__)))
#endif
#endif

#ifndef ALLOCS_ALLOCATOR
#define ALLOCS_ALLOCATOR(...)
#define ALLOCS_WRAPPER(...)
#define ALLOCS_DEALLOCATOR(...)
#endif

#endif
