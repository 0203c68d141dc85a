/* After a longjmp out of wrappers, calls are charged to where they are.  */
/* { dg-do run } */

#include <setjmp.h>

#include "played-xmalloc.h"
#include "stage.h"

PLAYED_SITE (inside, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "leave", 20, malloc);
PLAYED_SITE (after, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "program", 21, malloc);
PLAYED_SITE (wrapped, ALLOC, XMALLOC_KEY, 0, "program", 22, xmalloc);
PLAYED_SITE (deeper, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "deeper", 24, malloc);
PLAYED_SITE (jump, THROUGH, WALK_KEY, 0, "program", 23, walk);

static jmp_buf out;
static void *volatile block;

PLAYED_HELPER void walk_allocs (int depth);

static __attribute__ ((noinline)) void
walk (int depth)
{
  PLAYED_HAND_OVER (entry_walk, walk_allocs (depth));
  if (depth)
    PLAYED_CALL (site_jump, walk (depth - 1));
  block = PLAYED_CALL (site_inside, malloc (1));
  longjmp (out, 1);
}

PLAYED_HELPER void
walk_allocs (int depth)
{
  struct allocs_call call = { .entry = &entry_walk,
                              .function = (void *)walk,
                              .address = (void *)walk };
  PLAYED_ENTER (call, , walk (depth));
  walk (depth);
  PLAYED_LEAVE (call);
}

/* Allocates below where the frames were that were left, without a word in
   them.  */
static __attribute__ ((noinline)) void
deeper (void)
{
  char untouched[4096];
  __asm__ volatile ("" : : "r"(untouched) : "memory");
  block = PLAYED_CALL (site_deeper, malloc (4));
}

static int
program (void)
{
  for (volatile int i = 0; i < 5; i++)
    {
      if (!setjmp (out))
        PLAYED_CALL (site_jump, walk (i));
      deeper ();
      block = PLAYED_CALL (site_after, malloc (2));
      block = PLAYED_CALL (site_wrapped, xmalloc (3));
    }
  return 0;
}

static void
check (const struct profile *p)
{
  CHECK_EQ (PROFILE_SUM (p, .line = 20, .under = "walk").objects, 5);
  CHECK_EQ (PROFILE_SUM (p, .line = 21).objects, 5);
  CHECK_EQ (PROFILE_SUM (p, .line = 21, .under = "walk").objects, 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 24).objects, 5);
  CHECK_EQ (PROFILE_SUM (p, .line = 24, .under = "walk").objects, 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 22, .entry = "xmalloc").allocs, 5);
  CHECK_EQ (PROFILE_SUM (p, .line = 101, .under = "xmalloc").objects, 5);
  CHECK_EQ (PROFILE_SUM (p, .line = 101, .under = "walk").objects, 0);
  CHECK_EQ (p->header->missed, 0);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
