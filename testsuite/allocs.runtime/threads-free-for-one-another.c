/* Sixteen threads that free one another's blocks: no block and no byte is
   lost, none is counted twice.  */
/* { dg-do run } */

#include <pthread.h>

#include "played.h"
#include "stage.h"

PLAYED_MALLOC_RULES;
PLAYED_SITE (small, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "work", 10, malloc);
PLAYED_SITE (large, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "work", 11, malloc);
PLAYED_SITE (resize, RESIZE, REALLOC_KEY, PLAYED_PRELOAD, "work", 12, realloc);
PLAYED_SITE (release, FREE, FREE_KEY, PLAYED_PRELOAD, "work", 13, free);

#define THREADS 16
#define SHELVES 4096
#define STEPS 60000

/* Where blocks wait for whoever comes next.  */
static void *shelves[SHELVES];

struct worker
{
  pthread_t thread;
  uint64_t seed, bytes[2], blocks[2], resizes, frees;
};
static struct worker workers[THREADS];

static unsigned
random_below (struct worker *w, unsigned limit)
{
  w->seed = w->seed * 6364136223846793005u + 1442695040888963407u;
  return (unsigned)((w->seed >> 33) % limit);
}

static void *
make (struct worker *w)
{
  bool is_large = random_below (w, 50) == 0;
  size_t size = is_large ? 1000 + random_below (w, 20000)
                         : 1 + random_below (w, 200);
  w->bytes[is_large] += size;
  w->blocks[is_large]++;
  return is_large ? PLAYED_CALL (site_large, malloc (size))
                  : PLAYED_CALL (site_small, malloc (size));
}

static void
drop (struct worker *w, void *p)
{
  if (!p)
    return;
  if (random_below (w, 10) == 0)
    {
      p = PLAYED_CALL (site_resize, realloc (p, 1 + random_below (w, 3000)));
      w->resizes++;
    }
  PLAYED_CALL (site_release, free (p));
  w->frees++;
}

static void *
work (void *data)
{
  struct worker *w = data;
  w->seed = (uint64_t)(w - workers);
  for (int i = 0; i < STEPS; i++)
    drop (w, __atomic_exchange_n (&shelves[random_below (w, SHELVES)],
                                  make (w), __ATOMIC_ACQ_REL));
  return NULL;
}

/* The program says what it did in a file beside the profile: a thread's blocks
   are many, and all are counted by itself.  */
static int
program (void)
{
  struct worker sum = { 0 };
  for (int i = 0; i < THREADS; i++)
    NEED (!pthread_create (&workers[i].thread, NULL, work, &workers[i]));
  for (int i = 0; i < THREADS; i++)
    {
      pthread_join (workers[i].thread, NULL);
      for (int k = 0; k < 2; k++)
        {
          sum.bytes[k] += workers[i].bytes[k];
          sum.blocks[k] += workers[i].blocks[k];
        }
      sum.resizes += workers[i].resizes;
      sum.frees += workers[i].frees;
    }
  FILE *file = fopen (getenv ("STAGE_SUMS"), "w");
  NEED (file);
  fwrite (&sum, sizeof sum, 1, file);
  return fclose (file);
}

static void
check (const struct stage *stage, const struct profile *p)
{
  struct worker sum;
  FILE *file = fopen (stage_path (stage, "sums"), "r");
  NEED (file && fread (&sum, sizeof sum, 1, file) == 1);
  fclose (file);
  struct allocs_profile_row small = PROFILE_SUM (p, .line = 10);
  struct allocs_profile_row large = PROFILE_SUM (p, .line = 11);
  CHECK_EQ (small.allocs, sum.blocks[0]);
  CHECK_EQ (small.objects, sum.blocks[0]);
  CHECK_EQ (large.objects, sum.blocks[1]);
  CHECK_EQ (PROFILE_SUM (p, .line = 12).resizes, sum.resizes);
  CHECK_EQ (PROFILE_SUM (p, .line = 13).frees, sum.frees);
  CHECK_EQ (live_objects (small) + live_objects (large),
            sum.blocks[0] + sum.blocks[1] - sum.frees);
  /* What no resize has touched is what was asked for.  */
  CHECK (small.bytes >= sum.bytes[0]);
  CHECK (live_bytes (small) <= sum.bytes[0]);
  CHECK_EQ (p->header->missed, 0);
  CHECK_EQ (p->header->unknown_frees, 0);
  CHECK_EQ (p->header->unknown_objects, 0);
}

int
main (int argc, char **argv)
{
  struct stage stage;
  if (is_part (argc, argv, "program"))
    return program ();
  stage_make (&stage);
  setenv ("STAGE_SUMS", stage_path (&stage, "sums"), 1);
  stage_run_with (&stage, argv, "program", stage_runtime (), NULL);
  stage_load (&stage);
  CHECK_EQ (stage.status, 0);
  CHECK (stage.has_profile);
  if (stage.has_profile)
    check (&stage, &stage.profile);
  stage_strike (&stage);
  return check_result ();
}
