/* A thread that is cancelled inside a wrapper leaves its counters, and the
   blocks that it leaves behind are still known.  */
/* { dg-do run } */

#include <pthread.h>
#include <semaphore.h>
#include <unistd.h>

#include "played-xmalloc.h"
#include "stage.h"

PLAYED_SITE (enter, THROUGH, WALK_KEY, 0, "run", 20, walk);
PLAYED_SITE (inside, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "walk", 21, malloc);
PLAYED_SITE (cleanup, FREE, XFREE_KEY, 0, "clean", 22, xfree);
PLAYED_SITE (after, FREE, XFREE_KEY, 0, "program", 23, xfree);

static sem_t is_inside;
static void *kept, *cleaned;

static void
clean (void *p)
{
  (void)p;
  PLAYED_CALL (site_cleanup, xfree (cleaned));
}

PLAYED_HELPER void walk_allocs (void);

static __attribute__ ((noinline)) void
walk (void)
{
  PLAYED_HAND_OVER (entry_walk, walk_allocs ());
  kept = PLAYED_CALL (site_inside, malloc (100));
  cleaned = PLAYED_CALL (site_inside, malloc (10));
  pthread_cleanup_push (clean, NULL);
  sem_post (&is_inside);
  for (;;)
    pause ();
  pthread_cleanup_pop (1);
}

PLAYED_HELPER void
walk_allocs (void)
{
  struct allocs_call call = { .entry = &entry_walk,
                              .function = (void *)walk,
                              .address = (void *)walk };
  PLAYED_ENTER (call, , walk ());
  walk ();
  PLAYED_LEAVE (call);
}

static void *
run (void *data)
{
  PLAYED_CALL (site_enter, walk ());
  return data;
}

static int
program (void)
{
  pthread_t thread;
  void *result;
  sem_init (&is_inside, 0, 0);
  NEED (!pthread_create (&thread, NULL, run, NULL));
  sem_wait (&is_inside);
  pthread_cancel (thread);
  pthread_join (thread, &result);
  PLAYED_CALL (site_after, xfree (kept));
  return result != PTHREAD_CANCELED;
}

static void
check (const struct profile *p)
{
  struct allocs_profile_row inside
      = PROFILE_SUM (p, .line = 21, .under = "walk");
  CHECK_EQ (inside.objects, 2);
  CHECK_EQ (inside.freed_bytes, 110);
  CHECK_EQ (PROFILE_SUM (p, .line = 22, .entry = "xfree").frees, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 23).frees, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 23, .under = "walk").frees, 0);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
