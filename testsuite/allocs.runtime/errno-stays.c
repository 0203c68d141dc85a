/* The runtime leaves errno as it was: at the first event of a process, of a
   thread, of a forked child, where memory is refused and where not.  */
/* { dg-do run } */

#include <pthread.h>

#include "played-xmalloc.h"
#include "stage.h"

PLAYED_SITE (wrapped, ALLOC, XMALLOC_KEY, 0, "use", 10, xmalloc);
PLAYED_SITE (given, FREE, XFREE_KEY, 0, "use", 11, xfree);

#define MARK 4711

/* Returns how often errno was changed.  */
static int
use (void)
{
  int bad = 0;
  for (size_t size = 1; size < (size_t)1 << 27; size *= 2)
    {
      errno = MARK;
      void *p = PLAYED_CALL (site_wrapped, xmalloc (size));
      bad += errno != MARK;
      PLAYED_CALL (site_given, xfree (p));
      bad += errno != MARK;
    }
  errno = MARK;
  void *volatile none = xmalloc ((size_t)1 << 62);
  return bad + (none != NULL) + (errno != ENOMEM);
}

static void *
run (void *data)
{
  *(int *)data = use ();
  return NULL;
}

static int
program (void)
{
  pthread_t thread;
  int in_thread = -1, in_child = -1;
  int bad = use ();
  NEED (!pthread_create (&thread, NULL, run, &in_thread));
  pthread_join (thread, NULL);
  pid_t pid = fork ();
  if (!pid)
    _exit (use ());
  waitpid (pid, &in_child, 0);
  return bad + in_thread + in_child;
}

static void
check (const struct profile *p)
{
  CHECK_EQ (PROFILE_SUM (p, .line = 10, .entry = "xmalloc").allocs, 2 * 27);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
