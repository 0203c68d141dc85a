/* Every member of the malloc family is counted, once, with the bytes asked
   for; what fails is a failure.  */
/* { dg-do run } */

#include <malloc.h>
#include <stdint.h>
#include <unistd.h>

#include "stage.h"

void free_sized (void *p, size_t size) __attribute__ ((weak));
void free_aligned_sized (void *p, size_t alignment, size_t size)
    __attribute__ ((weak));

static void *volatile nothing;
static volatile size_t huge = (size_t)1 << 62, three = 3;

static bool
is_aligned (const void *p, size_t alignment)
{
  return p && (uintptr_t)p % alignment == 0;
}

static bool
succeeds (void)
{
  size_t page = (size_t)sysconf (_SC_PAGESIZE);
  void *aligned[8] = { NULL }, *posix = NULL;
  bool good = is_aligned (aligned[0] = malloc (three), 16)
              && is_aligned (aligned[1] = calloc (three, 7), 16)
              && is_aligned (aligned[2] = realloc (nothing, 11), 16)
              && is_aligned (aligned[3] = reallocarray (nothing, three, 13),
                             16)
              && !posix_memalign (&posix, 64, 17)
              && is_aligned (posix, 64)
              && is_aligned (aligned[4] = aligned_alloc (128, 256), 128)
              && is_aligned (aligned[5] = memalign (4096, 19), 4096)
              && is_aligned (aligned[6] = valloc (23), page)
              && is_aligned (aligned[7] = pvalloc (29), page)
              && malloc_usable_size (aligned[0]) >= 3;
  free_sized (aligned[0], 3);
  free_aligned_sized (aligned[4], 128, 256);
  free (posix);
  return good;
}

static bool
fails (void)
{
  void *posix;
  errno = 0;
  bool good = !malloc (huge) && errno == ENOMEM && !calloc (huge, 8)
              && !realloc (nothing, huge) && !reallocarray (nothing, huge, 8)
              && posix_memalign (&posix, 64, huge) == ENOMEM
              && posix_memalign (&posix, 3, 8) == EINVAL
              && !memalign (64, huge) && !valloc (huge) && !pvalloc (huge);
  /* Without a pointer there is nothing to do.  */
  free (nothing);
  return good && malloc_usable_size (nothing) == 0;
}

static int
program (void)
{
  return !succeeds () || !fails ();
}

static void
expect (const struct profile *p, const char *entry, uint64_t bytes,
        uint64_t failures)
{
  /* Others than this program call malloc, too: only the module's own.  */
  struct allocs_profile_row row = PROFILE_SUM (p, .entry = entry,
                                               .module = "program");
  CHECK_EQ (row.allocs, 1);
  CHECK_EQ (row.objects, 1);
  CHECK_EQ (row.bytes, bytes);
  CHECK_EQ (row.failures, failures);
}

static void
check (const struct profile *p)
{
  expect (p, "malloc", 3, 1);
  expect (p, "calloc", 21, 1);
  expect (p, "realloc", 11, 1);
  expect (p, "reallocarray", 39, 1);
  expect (p, "posix_memalign", 17, 2);
  expect (p, "aligned_alloc", 256, 0);
  expect (p, "memalign", 19, 1);
  expect (p, "valloc", 23, 1);
  expect (p, "pvalloc", 29, 1);
  CHECK_EQ (PROFILE_SUM (p, .entry = "free", .module = "program").frees, 1);
  CHECK_EQ (PROFILE_SUM (p, .entry = "free", .module = "program").null_frees,
            1);
  CHECK_EQ (PROFILE_SUM (p, .entry = "free_sized").frees, 1);
  CHECK_EQ (PROFILE_SUM (p, .entry = "free_aligned_sized").frees, 1);
  CHECK_EQ (PROFILE_SUM (p, .module = "program").freed_objects, 3);
  CHECK_EQ (p->header->unknown_frees, 0);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
