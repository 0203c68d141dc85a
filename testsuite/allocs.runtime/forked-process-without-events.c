/* A forked process that allocates nothing has no profile and does not touch
   its parent's, however it was made; one that was made behind the C library's
   back stays without.  */
/* { dg-do run } */

#define _GNU_SOURCE 1
#include <sched.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include "played.h"
#include "stage.h"

PLAYED_MALLOC_RULES;
PLAYED_SITE (parent, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "program", 20, malloc);
PLAYED_SITE (child, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "program", 21, malloc);

static void *volatile block;

static bool
ends_well (pid_t pid)
{
  int status;
  return pid > 0 && waitpid (pid, &status, 0) == pid && !status;
}

/* By the system call: no handler runs.  */
static bool
fork_behind_back (void)
{
  pid_t pid = (pid_t)syscall (SYS_clone, SIGCHLD, 0, 0, 0, 0);
  if (!pid)
    {
      for (int i = 0; i < 100; i++)
        {
          block = PLAYED_CALL (site_child, malloc (10));
          free (block);
        }
      _exit (0);
    }
  return ends_well (pid);
}

static bool
fork_for_nothing (void)
{
  pid_t pid = fork ();
  if (!pid)
    exit (0);
  return ends_well (pid);
}

static bool
run_by_vfork (void)
{
  pid_t pid = vfork ();
  if (!pid)
    {
      execl ("/bin/true", "true", (char *)NULL);
      _exit (1);
    }
  return ends_well (pid);
}

static bool
run_by_spawn (void)
{
  pid_t pid;
  char *argv[] = { "true", NULL }, *envp[] = { NULL };
  return !posix_spawn (&pid, "/bin/true", NULL, NULL, argv, envp)
         && ends_well (pid);
}

static int
program (void)
{
  block = PLAYED_CALL (site_parent, malloc (1));
  bool good = fork_behind_back () && fork_for_nothing () && run_by_vfork ()
              && run_by_spawn () && !system ("true");
  block = PLAYED_CALL (site_parent, malloc (1));
  return !good;
}

static unsigned
profiles (const struct stage *stage)
{
  DIR *folder = opendir (stage->folder);
  struct dirent *entry;
  unsigned count = 0;
  while ((entry = readdir (folder)))
    count += !strncmp (entry->d_name, "profile", 7);
  closedir (folder);
  return count;
}

int
main (int argc, char **argv)
{
  struct stage stage;
  if (is_part (argc, argv, "program"))
    {
      char pid[16];
      /* As `allocs run' does: other programs stay passive.  */
      snprintf (pid, sizeof pid, "%d", (int)getpid ());
      if (getenv ("ALLOCS_PID"))
        return program ();
      setenv ("ALLOCS_PID", pid, 1);
      execv ("/proc/self/exe", argv);
    }
  stage_run (&stage, argv, "program");
  CHECK_EQ (stage.status, 0);
  CHECK (stage.has_profile);
  CHECK_EQ (profiles (&stage), 1);
  CHECK_EQ (PROFILE_SUM (&stage.profile, .line = 20).allocs, 2);
  CHECK_EQ (PROFILE_SUM (&stage.profile, .line = 21).allocs, 0);
  CHECK_EQ (stage.profile.header->state, ALLOCS_PROFILE_ENDED);
  stage_strike (&stage);
  return check_result ();
}
