/* SPDX-License-Identifier: MIT */
/* The malloc family: what its files share.  They are left out of the static
   library: there the C library's own malloc cannot be replaced.  */

#ifndef RUNTIME_INTERPOSE_H
#define RUNTIME_INTERPOSE_H

#include <malloc.h>
#include <stdlib.h>

#include "objects.h"
#include "pending.h"
#include "platform.h"
#include "start.h"
#include "thread.h"

/* New in C23.  */
void free_sized (void *p, size_t size);
void free_aligned_sized (void *p, size_t alignment, size_t size);

enum family
{
#define FAMILY(name, role, key, signature) FAMILY_##name,
#include "family.def"
#undef FAMILY
  FAMILY_SIZE
};

static const uint32_t family_keys[FAMILY_SIZE] = {
#define FAMILY(name, role, key, signature) key,
#include "family.def"
#undef FAMILY
};

/* context_known_child counts on it.  */
#define FAMILY(name, role, key, signature)                                    \
  _Static_assert(key > 1u << 22, "no key is a context");
#include "family.def"
#undef FAMILY

/* The allocator that the runtime stands in front of: the next in the search
   order of the dynamic linker.  Every member can be called at any time; those
   that the base does not have are made of others.  */
struct base
{
  void *(*malloc) (size_t size);
  void *(*calloc) (size_t count, size_t size);
  void *(*realloc) (void *p, size_t size);
  void *(*reallocarray) (void *p, size_t count, size_t size);
  void (*free) (void *p);
  int (*posix_memalign) (void **p, size_t alignment, size_t size);
  void *(*aligned_alloc) (size_t alignment, size_t size);
  void *(*memalign) (size_t alignment, size_t size);
  void *(*valloc) (size_t size);
  void *(*pvalloc) (size_t size);
  size_t (*malloc_usable_size) (void *p);
  void (*free_sized) (void *p, size_t size);
  void (*free_aligned_sized) (void *p, size_t alignment, size_t size);
};
extern struct base base __attribute__ ((visibility ("hidden")));

/* The base is not the C library's: its blocks are as large as it says, and it
   may call itself through the names that we have (interpose-other.c).  */
extern bool base_is_other __attribute__ ((visibility ("hidden")));

/* Put functions in front of those of FOUND that mark the thread as being in
   the base.  */
void base_wrap_other (struct base *found);

/* Find the base, if that has not been done.  False: it is being looked for, by
   a caller further out.  */
bool base_find (void);

/* Find the C library's longjmp, by NEXT.  */
void jumps_find (void *(*next) (const char *name));

/* The program goes on with the stack pointer TARGET: the frames below are
   left, and the entries among them.  */
void jumps_leave_frames (uintptr_t target);

/* The malloc of the base itself.  */
const void *base_function (void);

/* Whether P was given out before there was a base; it is never taken back.  */
bool base_owns_early (const void *p);

/* How many bytes such a P was asked for with.  */
size_t base_early_size (const void *p);

#define EXPORT __attribute__ ((visibility ("default")))

/* How much memory the block P of the base, asked for with SIZE, takes up.  */
size_t base_extent (void *p, size_t size);

/* The scale that the block of glibc of SIZE bytes needs, at [(SIZE + 7) / 16];
   for other bases one that no page has.  */
#define BASE_SCALES (OBJECTS_PAGE / 16 + 1)
extern uint16_t base_scales[BASE_SCALES]
    __attribute__ ((visibility ("hidden")));

/* glibc: the size of a chunk is a multiple of 16, at least 32; one word of it
   is not the program's.  */
static inline size_t
base_chunk (size_t size)
{
  size_t chunk = (size + sizeof (size_t) + 15) & -(size_t)16;
  return chunk < 32 ? 32 : chunk;
}

/* What COUNT members of SIZE bytes take up; the base refuses what does not
   fit.  */
static inline size_t
base_product (size_t count, size_t size)
{
  size_t bytes;
  return __builtin_mul_overflow (count, size, &bytes) ? SIZE_MAX : bytes;
}

/* Where the program called a member from.  */
struct here
{
  const void *caller; /* the return address */
  uintptr_t stack;    /* in use up to here */
};

/* In the function that the program calls.  */
#define HERE ((struct here){ __builtin_return_address (0), platform_stack () })

extern const struct reached interpose_reached[FAMILY_SIZE]
    __attribute__ ((visibility ("hidden")));

/* A call of the family in four steps; only the ones of the base itself run
   outside of an event.

   interpose_context: the context that MEMBER, called from the pending site or
   from HERE, runs in; 0: this call is not recorded.
   interpose_allocated: it returned P, or failed.
   interpose_freed: it is about to free P.  */
uint32_t interpose_context (enum family member, struct here here);
void interpose_allocated (uint32_t context, void *p, size_t size);
void interpose_freed (uint32_t context, void *p);

/* The item of the base allocator's instance; 0: not known yet.  */
uint32_t interpose_instance (void);

/* interpose_allocated, and: the thread has used up its room (peak.h).  Both
   return P, so that the caller need not keep it.  */
void *interpose_unusual_block (uint32_t context, void *p, size_t size)
    __attribute__ ((cold));
void *interpose_used_up (void *p) __attribute__ ((cold));

/* A resize of OLD to SIZE, from before the base's call to after it.  */
struct resize
{
  uint32_t context;
  struct object old;
  bool has_old;
};
void interpose_lift (struct resize *resize, void *old);
void interpose_resized (struct resize *resize, void *old, void *p,
                        size_t size);

#endif
