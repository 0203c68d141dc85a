/* A process that is forked while other threads allocate can free all that it
   inherited, and what it inherited is what it finds.  */
/* { dg-do run } */

#include <pthread.h>
#include <sys/wait.h>

#include "played.h"
#include "stage.h"

PLAYED_MALLOC_RULES;
PLAYED_SITE (own, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "program", 30, malloc);
PLAYED_SITE (busy, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "work", 31, malloc);
PLAYED_SITE (release, FREE, FREE_KEY, PLAYED_PRELOAD, "work", 32, free);

#define FORKS 20
#define BLOCKS 1000

static int stop;

static void *
work (void *data)
{
  void *held[50] = { NULL };
  for (unsigned i = 0; !__atomic_load_n (&stop, __ATOMIC_RELAXED); i++)
    {
      PLAYED_CALL (site_release, free (held[i % 50]));
      held[i % 50] = PLAYED_CALL (site_busy, malloc (1 + i * 7 % 3000));
    }
  return data;
}

static void
child (void **blocks)
{
  for (int i = 0; i < BLOCKS; i++)
    {
      PLAYED_CALL (site_release, free (blocks[i]));
      blocks[i] = PLAYED_CALL (site_own, malloc (30));
    }
  for (int i = 0; i < BLOCKS; i++)
    PLAYED_CALL (site_release, free (blocks[i]));
  exit (0);
}

static int
program (void)
{
  static void *blocks[BLOCKS];
  pthread_t threads[3];
  int bad = 0;
  for (int i = 0; i < BLOCKS; i++)
    blocks[i] = PLAYED_CALL (site_own, malloc (30));
  for (int i = 0; i < 3; i++)
    NEED (!pthread_create (&threads[i], NULL, work, NULL));
  for (int i = 0; i < FORKS; i++)
    {
      int status;
      pid_t pid = fork ();
      if (!pid)
        child (blocks);
      NEED (waitpid (pid, &status, 0) == pid);
      bad += status != 0;
    }
  __atomic_store_n (&stop, 1, __ATOMIC_RELAXED);
  for (int i = 0; i < 3; i++)
    pthread_join (threads[i], NULL);
  return bad;
}

static void
check_child (const struct profile *p)
{
  struct allocs_profile_row own = PROFILE_SUM (p, .line = 30);
  struct allocs_profile_row busy = PROFILE_SUM (p, .line = 31);
  CHECK_EQ (own.inherited_objects, BLOCKS);
  CHECK_EQ (own.objects, BLOCKS);
  CHECK_EQ (live_objects (own), 0);
  /* Nobody goes on with these.  */
  CHECK (busy.inherited_objects <= 150);
  CHECK_EQ (live_objects (busy), busy.inherited_objects);
  CHECK_EQ (PROFILE_SUM (p, .line = 32).frees, 2 * BLOCKS);
  CHECK_EQ (p->header->missed, 0);
  CHECK_EQ (p->header->unknown_frees, 0);
}

int
main (int argc, char **argv)
{
  struct stage stage;
  struct dirent *entry;
  unsigned children = 0;
  if (is_part (argc, argv, "program"))
    return program ();
  stage_run (&stage, argv, "program");
  CHECK_EQ (stage.status, 0);
  DIR *folder = opendir (stage.folder);
  while ((entry = readdir (folder)))
    if (!strncmp (entry->d_name, "profile.", 8))
      {
        struct profile p;
        NEED (profile_load (&p, stage_path (&stage, entry->d_name)));
        check_child (&p);
        children++;
      }
  closedir (folder);
  CHECK_EQ (children, FORKS);
  CHECK_EQ (live_objects (PROFILE_SUM (&stage.profile, .line = 30)), BLOCKS);
  stage_strike (&stage);
  return check_result ();
}
