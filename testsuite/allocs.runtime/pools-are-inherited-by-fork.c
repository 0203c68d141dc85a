/* A forked process has its parent's pools as they are: what they hold counts
   as inherited, and ends when the child resets them; nothing was created
   there.  */
/* { dg-do run } */

#include "played-arena.h"
#include "stage.h"

static int
program (void)
{
  int status;
  char *block = malloc (10000);
  ARENA_CREATE (block, NULL, "top");
  ARENA_CREATE (block + 8, block, "below");
  for (int i = 0; i < 10; i++)
    {
      ARENA_ALLOC (block + 1000 + i * 200, block, 10);
      ARENA_ALLOC (block + 1100 + i * 200, block + 8, 10);
    }
  pid_t pid = fork ();
  if (pid)
    return waitpid (pid, &status, 0) != pid || status;
  ARENA_ALLOC (block + 5000, block, 5);
  ARENA_RESET (block + 8);
  exit (0);
}

static void
check (const struct profile *p)
{
  struct pools top = profile_pools (p, "top", NULL);
  struct pools below = profile_pools (p, "below", "top");
  bool is_child = p->header->flags & ALLOCS_PROFILE_FORKED;
  CHECK_EQ (top.counts.created, is_child ? 0 : 1);
  CHECK_EQ (top.counts.live, 1);
  CHECK_EQ (top.row.inherited_objects, is_child ? 10 : 0);
  CHECK_EQ (live_objects (top.row), is_child ? 11 : 10);
  CHECK_EQ (below.counts.resets, is_child ? 1 : 0);
  CHECK_EQ (live_objects (below.row), is_child ? 0 : 10);
}

/* Both processes leave a profile in the folder.  */
int
main (int argc, char **argv)
{
  struct stage stage;
  unsigned profiles = 0;
  if (is_part (argc, argv, "program"))
    return program ();
  stage_run (&stage, argv, "program");
  CHECK_EQ (stage.status, 0);
  DIR *folder = opendir (stage.folder);
  struct dirent *entry;
  while (folder && (entry = readdir (folder)))
    if (!strncmp (entry->d_name, "profile", 7)
        && profile_load (&stage.profile, stage_path (&stage, entry->d_name)))
      {
        check (&stage.profile);
        profiles++;
      }
  closedir (folder);
  CHECK_EQ (profiles, 2);
  stage_strike (&stage);
  return check_result ();
}
