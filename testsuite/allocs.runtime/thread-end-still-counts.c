/* What a thread frees and allocates while it ends, in the destructors of its
   data, is counted.  */
/* { dg-do run } */

#include <pthread.h>

#include "played.h"
#include "stage.h"

PLAYED_MALLOC_RULES;
PLAYED_SITE (alloc, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "run", 30, malloc);
PLAYED_SITE (late, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "end", 31, malloc);
PLAYED_SITE (release, FREE, FREE_KEY, PLAYED_PRELOAD, "end", 32, free);

#define THREADS 40
#define ROUNDS 4 /* PTHREAD_DESTRUCTOR_ITERATIONS */

static pthread_key_t early, key;

/* Runs in each round.  */
static void
end (void *p)
{
  PLAYED_CALL (site_release, free (p));
  pthread_setspecific (key, PLAYED_CALL (site_late, malloc (7)));
}

static void *
run (void *data)
{
  pthread_setspecific (key, PLAYED_CALL (site_alloc, malloc (5)));
  return data;
}

static int
program (void)
{
  /* A key before that of the runtime, and one behind.  */
  pthread_key_create (&early, NULL);
  pthread_key_create (&key, end);
  for (int i = 0; i < THREADS; i++)
    {
      pthread_t thread;
      NEED (!pthread_create (&thread, NULL, run, NULL));
      pthread_join (thread, NULL);
    }
  return 0;
}

static void
check (const struct profile *p)
{
  CHECK_EQ (PROFILE_SUM (p, .line = 30).objects, THREADS);
  CHECK_EQ (PROFILE_SUM (p, .line = 30).freed_objects, THREADS);
  CHECK_EQ (PROFILE_SUM (p, .line = 31).objects, THREADS * ROUNDS);
  CHECK_EQ (PROFILE_SUM (p, .line = 31).freed_objects, THREADS * (ROUNDS - 1));
  CHECK_EQ (PROFILE_SUM (p, .line = 32).frees, THREADS * ROUNDS);
  CHECK_EQ (p->header->missed, 0);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
