/* Threads that have objects in one pool, and pools of their own that come and
   go, count as one thread would.  */
/* { dg-do run } */

#include <pthread.h>

#include "played-arena.h"
#include "stage.h"

#define THREADS 4
#define ROUNDS 300
#define OBJECTS 100

static char *block, *shared;
static char *areas[THREADS];

static void *
work (void *area)
{
  char *at = area;
  for (int round = 0; round < ROUNDS; round++)
    {
      ARENA_CREATE (at, NULL, "own");
      for (int i = 1; i <= OBJECTS; i++)
        {
          ARENA_ALLOC (at + i * 64, at, 16);
          ARENA_ALLOC (at + i * 64 + 32, shared, 16);
        }
      for (int i = 1; i <= OBJECTS; i++)
        if (i % 2 || round < ROUNDS - 1)
          ARENA_FREE (shared, at + i * 64 + 32);
      ARENA_DESTROY (at);
    }
  return NULL;
}

static int
program (void)
{
  pthread_t threads[THREADS];
  block = malloc (1 << 20);
  shared = block;
  ARENA_CREATE (shared, NULL, "shared");
  for (int i = 0; i < THREADS; i++)
    areas[i] = block + 1000 + i * 10000;
  for (int i = 0; i < THREADS; i++)
    pthread_create (&threads[i], NULL, work, areas[i]);
  for (int i = 0; i < THREADS; i++)
    pthread_join (threads[i], NULL);
  for (int i = 0; i < 7; i++)
    ARENA_ALLOC (block + 500000 + i * 50000, shared, 16);
  ARENA_RESET_TO (shared, block + 500000);
  return 0;
}

static void
check (const struct profile *p)
{
  struct pools own = profile_pools (p, "own", NULL);
  struct pools common = profile_pools (p, "shared", NULL);
  CHECK_EQ (own.counts.created, THREADS * ROUNDS);
  CHECK_EQ (own.counts.destroyed, THREADS * ROUNDS);
  CHECK_EQ (own.row.objects, THREADS * ROUNDS * OBJECTS);
  CHECK_EQ (own.row.released_objects, THREADS * ROUNDS * OBJECTS);
  CHECK_EQ (common.row.objects, THREADS * ROUNDS * OBJECTS + 7);
  CHECK_EQ (live_objects (common.row), THREADS * OBJECTS / 2);
  CHECK_EQ (common.row.released_objects, 7);
  CHECK_EQ (p->header->unknown_frees, 0);
  CHECK_EQ (p->header->missed, 0);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
