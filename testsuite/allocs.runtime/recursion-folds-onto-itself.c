/* Recursion a hundred thousand deep makes no more contexts than two deep, and
   needs no more stack than its own.  */
/* { dg-do run } */

#include <pthread.h>

#include "played-xmalloc.h"
#include "stage.h"

PLAYED_SITE (first, THROUGH, WALK_KEY, 0, "program", 30, walk);
PLAYED_SITE (again, THROUGH, WALK_KEY, 0, "walk", 31, walk);
PLAYED_SITE (leaf, ALLOC, XMALLOC_KEY, 0, "walk", 32, xmalloc);
PLAYED_SITE (list, FREE, XFREE_KEY, 0, "program", 33, xfree);

#define DEPTH 100000

PLAYED_HELPER long walk_allocs (long depth, long sum);
static void *volatile block;

/* Calls itself last, so that it runs in constant stack.  */
static __attribute__ ((noinline)) long
walk (long depth, long sum)
{
  PLAYED_HAND_OVER (entry_walk, walk_allocs (depth, sum));
  if (depth)
    return PLAYED_CALL (site_again, walk (depth - 1, sum + depth));
  block = PLAYED_CALL (site_leaf, xmalloc (7));
  return sum;
}

/* CALL is gone before the bare call, so that this can be a sibling call.  */
PLAYED_HELPER long
walk_allocs (long depth, long sum)
{
  {
    struct allocs_call call = { .entry = &entry_walk,
                                .function = (void *)walk,
                                .address = (void *)walk };
    if (played_state ()->hooks->enter (&call) == ALLOCS_BARE)
      goto bare;
    call.result = (uintptr_t)walk (depth, sum);
    PLAYED_LEAVE (call);
    return (long)call.result;
  }
bare:
  return walk (depth, sum);
}

static void *
run (void *data)
{
  *(long *)data = PLAYED_CALL (site_first, walk (DEPTH, 0));
  return NULL;
}

/* In a thread with a small stack.  */
static int
program (void)
{
  pthread_t thread;
  pthread_attr_t attributes;
  long sum;
  pthread_attr_init (&attributes);
  pthread_attr_setstacksize (&attributes, 128 * 1024);
  NEED (!pthread_create (&thread, &attributes, run, &sum));
  pthread_join (thread, NULL);
  return sum != (long)DEPTH * (DEPTH + 1) / 2;
}

static void
check (const struct profile *p)
{
  CHECK_EQ (profile_contexts (p, (struct query){ .entry = "walk" }), 2);
  CHECK_EQ (PROFILE_SUM (p, .line = 32, .entry = "xmalloc").allocs, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 101, .under = "walk").bytes, 7);
  CHECK_EQ (p->header->missed, 0);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
