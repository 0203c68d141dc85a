/* With another malloc in the process, preloaded behind the runtime, everything
   is counted as with that of the C library.  */
/* { dg-do run } */

#include <malloc.h>
#include <pthread.h>

#include "played-pool.h"
#include "stage.h"

PLAYED_SITE (alloc, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "work", 10, malloc);
PLAYED_SITE (zeroed, ALLOC, CALLOC_KEY, PLAYED_PRELOAD, "work", 11, calloc);
PLAYED_SITE (resize, RESIZE, REALLOC_KEY, PLAYED_PRELOAD, "work", 12, realloc);
PLAYED_SITE (release, FREE, FREE_KEY, PLAYED_PRELOAD, "work", 13, free);
PLAYED_SITE (slice, ALLOC, POOL_ALLOC_KEY, 0, "work", 14, pool_alloc);

#define STEPS 20000
#define HELD 100
#define THREADS 4

static void *
work (void *data)
{
  void *held[HELD] = { NULL };
  struct pool pool = { NULL, 0 };
  for (size_t i = 0; i < STEPS; i++)
    {
      void **p = &held[i * 7 % HELD], *aligned = NULL;
      PLAYED_CALL (site_release, free (*p));
      *p = i % 3 ? PLAYED_CALL (site_alloc, malloc (i % 777))
                 : PLAYED_CALL (site_zeroed, calloc (i % 7 + 1, i % 11 + 1));
      if (i % 5 == 0)
        *p = PLAYED_CALL (site_resize, realloc (*p, i % 5000 + 1));
      if (i % 50 == 0 && !posix_memalign (&aligned, 256, i + 1))
        PLAYED_CALL (site_release, free (aligned));
      if (i % 10 == 0)
        PLAYED_CALL (site_slice, pool_alloc (&pool, i % 40));
    }
  return data;
}

static int
program (void)
{
  pthread_t threads[THREADS];
  void *volatile large = PLAYED_CALL (site_alloc, malloc (100 << 20));
  for (int i = 0; i < THREADS; i++)
    NEED (!pthread_create (&threads[i], NULL, work, NULL));
  for (int i = 0; i < THREADS; i++)
    pthread_join (threads[i], NULL);
  PLAYED_CALL (site_release, free (large));
  return 0;
}

static void
run (struct stage *stage, char **argv, const char *other)
{
  char preloaded[512];
  snprintf (preloaded, sizeof preloaded, "%s%s%s", stage_runtime (),
            other ? ":" : "", other ? other : "");
  stage_make (stage);
  stage_run_with (stage, argv, "program", preloaded, NULL);
  stage_load (stage);
  CHECK_EQ (stage->status, 0);
  CHECK (stage->has_profile);
  CHECK_EQ (strcmp (stage->errors, ""), 0);
}

static void
compare (const struct profile *p, const struct profile *plain)
{
  for (unsigned line = 10; line <= 14; line++)
    {
      struct allocs_profile_row a = PROFILE_SUM (p, .line = line);
      struct allocs_profile_row b = PROFILE_SUM (plain, .line = line);
      a.peak_bytes = a.peak_objects = b.peak_bytes = b.peak_objects = 0;
      CHECK_EQ (memcmp (&a, &b, sizeof a), 0);
      CHECK_EQ (a.bytes, b.bytes);
      CHECK_EQ (a.frees, b.frees);
    }
  CHECK_EQ (PROFILE_SUM (p, .line = 111).inner_bytes,
            PROFILE_SUM (plain, .line = 111).inner_bytes);
  CHECK_EQ (p->header->unknown_frees, plain->header->unknown_frees);
  CHECK_EQ (p->header->unknown_objects, 0);
  CHECK_EQ (p->header->missed, 0);
}

int
main (int argc, char **argv)
{
  static const char *const others[]
      = { "/usr/lib/x86_64-linux-gnu/libjemalloc.so.2",
          "/usr/lib/x86_64-linux-gnu/libtcmalloc_minimal.so.4",
          "/usr/lib/x86_64-linux-gnu/libmimalloc.so.2" };
  struct stage plain, stage;
  unsigned tried = 0;
  if (is_part (argc, argv, "program"))
    return program ();
  run (&plain, argv, NULL);
  for (int i = 0; i < 3; i++)
    if (!access (others[i], R_OK))
      {
        printf ("# %s\n", others[i]);
        run (&stage, argv, others[i]);
        if (stage.has_profile)
          compare (&stage.profile, &plain.profile);
        stage_strike (&stage);
        tried++;
      }
  stage_strike (&plain);
  if (!tried)
    return check_skip ("no other malloc is installed");
  return check_result ();
}
