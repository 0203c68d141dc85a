/* SPDX-License-Identifier: MIT */
/* Finds the base allocator, at the first call of any member of the family.

   The dynamic linker's search may itself allocate; what is asked for meanwhile
   comes from a small area that is never taken back.  */

#include "interpose.h"

#include <dlfcn.h>
#include <errno.h>
#include <gnu/libc-version.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "message.h"
#include "settings.h"

#define EARLY_BYTES (16 * 1024)

static char early[EARLY_BYTES] __attribute__ ((aligned (16)));
static size_t early_used;

/* What stands in front of each piece.  */
struct piece
{
  size_t size;
} __attribute__ ((aligned (16)));

static void *
early_malloc (size_t size)
{
  size_t room = (size + 31) & -(size_t)16;
  if (size > EARLY_BYTES || early_used + room > EARLY_BYTES)
    {
      errno = ENOMEM;
      return NULL;
    }
  struct piece *piece = (struct piece *)(void *)(early + early_used);
  early_used += room;
  piece->size = size;
  return piece + 1;
}

bool
base_owns_early (const void *p)
{
  return (uintptr_t)p - (uintptr_t)early < EARLY_BYTES;
}

size_t
base_early_size (const void *p)
{
  return ((const struct piece *)p)[-1].size;
}

static void *
early_calloc (size_t count, size_t size)
{
  size_t bytes;
  if (__builtin_mul_overflow (count, size, &bytes))
    return NULL;
  return early_malloc (bytes); /* zero from the beginning */
}

static void *
early_realloc (void *p, size_t size)
{
  void *new = early_malloc (size);
  if (new &&p)
    memcpy (new, p, base_early_size (p) < size ? base_early_size (p) : size);
  return new;
}

static void
early_free (void *p)
{
  (void)p;
}

/* What stands in BASE until it is found.  */

static void *
first_malloc (size_t size)
{
  base_find ();
  return base.malloc (size);
}

static void *
first_calloc (size_t count, size_t size)
{
  base_find ();
  return base.calloc (count, size);
}

static void *
first_realloc (void *p, size_t size)
{
  base_find ();
  return base.realloc (p, size);
}

static void
first_free (void *p)
{
  base_find ();
  base.free (p);
}

static size_t
first_malloc_usable_size (void *p)
{
  base_find ();
  return base.malloc_usable_size (p);
}

/* What a base may lack.  */

static void *
missing_reallocarray (void *p, size_t count, size_t size)
{
  size_t bytes;
  if (__builtin_mul_overflow (count, size, &bytes))
    {
      errno = ENOMEM;
      return NULL;
    }
  return base.realloc (p, bytes);
}

static int
missing_posix_memalign (void **p, size_t alignment, size_t size)
{
  (void)p, (void)alignment, (void)size;
  return ENOMEM;
}

static void *
missing_memalign (size_t alignment, size_t size)
{
  void *p;
  int saved = errno;
  if (alignment < sizeof p)
    alignment = sizeof p;
  int error = base.posix_memalign (&p, alignment, size);
  errno = error ? error : saved;
  return error ? NULL : p;
}

static void *
missing_valloc (size_t size)
{
  return base.memalign (PLATFORM_PAGE, size);
}

static void *
missing_pvalloc (size_t size)
{
  size_t whole;
  if (__builtin_add_overflow (size, PLATFORM_PAGE - 1, &whole))
    {
      errno = ENOMEM;
      return NULL;
    }
  return base.memalign (PLATFORM_PAGE, whole & -(size_t)PLATFORM_PAGE);
}

static size_t
missing_malloc_usable_size (void *p)
{
  (void)p;
  return 0;
}

static void
missing_free_sized (void *p, size_t size)
{
  (void)size;
  base.free (p);
}

static void
missing_free_aligned_sized (void *p, size_t alignment, size_t size)
{
  (void)alignment, (void)size;
  base.free (p);
}

struct base base = { .malloc = first_malloc,
                     .calloc = first_calloc,
                     .realloc = first_realloc,
                     .free = first_free,
                     .malloc_usable_size = first_malloc_usable_size };

bool base_is_other;
uint16_t base_scales[BASE_SCALES];
static enum { UNKNOWN, FINDING, KNOWN } search;

/* What the dynamic linker finds behind the runtime by NAME.  */
static void *
next (const char *name)
{
  return dlsym (RTLD_NEXT, name);
}

/* Take the next MEMBER, or else what is made of others.  */
#define FIND(member)                                                          \
  found.member = (__typeof__ (found.member))(uintptr_t)next (#member);        \
  if (!found.member)                                                          \
  found.member = missing_##member

static void
find_others (struct base *ret)
{
  struct base found = *ret;
  FIND (reallocarray);
  FIND (posix_memalign);
  FIND (memalign);
  FIND (valloc);
  FIND (pvalloc);
  FIND (malloc_usable_size);
  FIND (free_sized);
  FIND (free_aligned_sized);
  void *aligned = next ("aligned_alloc");
  found.aligned_alloc
      = aligned ? (__typeof__ (found.aligned_alloc))(uintptr_t)aligned
                : found.memalign;
  *ret = found;
}

/* Where the module of ADDRESS begins.  */
static void *
module_of (const void *address)
{
  Dl_info info;
  return dladdr (address, &info) ? info.dli_fbase : NULL;
}

static struct base
find (void)
{
  struct base found = { 0 };
#define FIND_FIRST(member)                                                    \
  found.member = (__typeof__ (found.member))(uintptr_t)next (#member)
  FIND_FIRST (malloc);
  FIND_FIRST (calloc);
  FIND_FIRST (realloc);
  FIND_FIRST (free);
  if (!found.malloc || !found.calloc || !found.realloc || !found.free)
    {
      message_start ();
      message ("this process has no malloc; cannot go on");
      abort ();
    }
  find_others (&found);
  return found;
}

static void
fill_scales (void)
{
  for (size_t i = 0; i < BASE_SCALES; i++)
    base_scales[i]
        = base_is_other ? UINT16_MAX : objects_scale (base_chunk (16 * i));
}

/* These of glibc's call realloc and free by the names that are ours.  */
static void
bypass_own_names (struct base *ret)
{
  ret->reallocarray = missing_reallocarray;
  ret->free_sized = missing_free_sized;
  ret->free_aligned_sized = missing_free_aligned_sized;
}

static void
settle (struct base found)
{
  base_is_other = module_of ((void *)(uintptr_t)found.malloc)
                  != module_of ((void *)(uintptr_t)gnu_get_libc_version);
  if (base_is_other)
    base_wrap_other (&found);
  else
    bypass_own_names (&found);
  fill_scales ();
  base = found;
}

bool
base_find (void)
{
  int saved = errno;
  if (likely (search != UNKNOWN))
    return search == KNOWN;
  search = FINDING;
  base.malloc = early_malloc;
  base.calloc = early_calloc;
  base.realloc = early_realloc;
  base.free = early_free;
  struct base found = find ();
  jumps_find (next);
  /* The program must not see that we looked for what is not there.  */
  dlerror ();
  settle (found);
  search = KNOWN;
  errno = saved;
  return true;
}

static bool
is_tracked_elsewhere (void)
{
  void *first = dlsym (RTLD_DEFAULT, "__allocs_attach");
  return first && module_of (first) != module_of (early);
}

extern void __asan_init (void) __attribute__ ((weak));
extern void __hwasan_init (void) __attribute__ ((weak));
extern void __lsan_init (void) __attribute__ ((weak));
extern void __msan_init (void) __attribute__ ((weak));
extern void __tsan_init (void) __attribute__ ((weak));

static bool
has_sanitizer (void)
{
  return __asan_init || __hwasan_init || __lsan_init || __msan_init
         || __tsan_init;
}

/* Valgrind preloads parts of itself.  */
static bool
is_under_valgrind (void)
{
  const char *preloaded = getenv ("LD_PRELOAD");
  return preloaded && strstr (preloaded, "/vgpreload_");
}

enum start_base
interpose_start (void)
{
  base_find ();
  if (is_tracked_elsewhere ())
    return START_BASE_OTHER;
  if (has_sanitizer ())
    {
      message ("a sanitizer is in this process; malloc is left alone");
      return START_BASE_ALONE;
    }
  if (is_under_valgrind () && !settings.valgrind)
    {
      message ("valgrind runs this process; malloc is left alone");
      return START_BASE_ALONE;
    }
  return START_BASE_TRACKED;
}
