/* SPDX-License-Identifier: MIT */
/* Runs a part of the test program as a program of its own, under the runtime,
   in a folder of its own, and loads the profile that it leaves.

   The runtime is what ALLOCS_RUNTIME names, or else what is preloaded into the
   test program already.  */

#ifndef STAGE_H
#define STAGE_H

#include <dirent.h>
#include <errno.h>
#include <sys/wait.h>

#include "check-profile.h"
#include "check.h"

struct stage
{
  char folder[64];
  int status;        /* as waitpid has it */
  char errors[4096]; /* what it said on stderr */
  struct profile profile;
  bool has_profile;
};

static inline const char *
stage_runtime (void)
{
  static char *runtime;
  if (!runtime)
    {
      const char *found = getenv ("ALLOCS_RUNTIME");
      if (!found)
        found = getenv ("LD_PRELOAD");
      NEED (found);
      runtime = strdup (found);
    }
  return runtime;
}

static inline const char *
stage_path (const struct stage *stage, const char *name)
{
  static char path[512];
  snprintf (path, sizeof path, "%s/%s", stage->folder, name);
  return path;
}

static inline void
stage_make (struct stage *stage)
{
  *stage = (struct stage){ .folder = "/tmp/allocs-test-XXXXXX" };
  NEED (mkdtemp (stage->folder));
}

static inline void
stage_set (const char *name, const char *value)
{
  if (value)
    setenv (name, value, 1);
  else
    unsetenv (name);
}

/* In the new process: become the part NAME.  BEFORE, if any, sets limits and
   such.  */
static inline void
stage_exec (struct stage *stage, char **argv, const char *name,
            const char *preloaded, void (*before) (struct stage *))
{
  int fd = open (stage_path (stage, "errors"), O_CREAT | O_WRONLY, 0666);
  NEED (fd >= 0 && dup2 (fd, 2) == 2);
  stage_set ("LD_PRELOAD", preloaded);
  if (!getenv ("STAGE_KEEPS_OUTPUT"))
    stage_set ("ALLOCS_OUTPUT", stage_path (stage, "profile"));
  if (before)
    before (stage);
  execl ("/proc/self/exe", argv[0], name, (char *)NULL);
  _exit (127);
}

static inline void
stage_read_errors (struct stage *stage)
{
  int fd = open (stage_path (stage, "errors"), O_RDONLY);
  ssize_t n = fd < 0 ? 0
                     : read (fd, stage->errors, sizeof stage->errors - 1);
  stage->errors[n > 0 ? n : 0] = '\0';
  close (fd);
}

/* Run the part NAME of this program with PRELOADED in LD_PRELOAD, and wait for
   it. The profile is not loaded.  */
static inline void
stage_run_with (struct stage *stage, char **argv, const char *name,
                const char *preloaded, void (*before) (struct stage *))
{
  fflush (stdout);
  pid_t pid = fork ();
  NEED (pid >= 0);
  if (!pid)
    stage_exec (stage, argv, name, preloaded, before);
  NEED (waitpid (pid, &stage->status, 0) == pid);
  stage_read_errors (stage);
}

static inline void
stage_load (struct stage *stage)
{
  stage->has_profile
      = profile_load (&stage->profile, stage_path (stage, "profile"));
}

/* Make a stage, run the part NAME there under the runtime, load its
   profile.  */
static inline void
stage_run (struct stage *stage, char **argv, const char *name)
{
  stage_make (stage);
  stage_run_with (stage, argv, name, stage_runtime (), NULL);
  stage_load (stage);
  if (stage->errors[0])
    printf ("%s", stage->errors);
}

/* Remove the folder.  */
static inline void
stage_strike (struct stage *stage)
{
  DIR *folder = opendir (stage->folder);
  struct dirent *entry;
  while (folder && (entry = readdir (folder)))
    if (entry->d_name[0] != '.')
      unlink (stage_path (stage, entry->d_name));
  if (folder)
    closedir (folder);
  rmdir (stage->folder);
}

static inline bool
is_part (int argc, char **argv, const char *name)
{
  return argc > 1 && !strcmp (argv[1], name);
}

/* A test that is one program and what its profile must say.  */
static inline int
stage_main (int argc, char **argv, int (*program) (void),
            void (*check) (const struct profile *p))
{
  struct stage stage;
  if (is_part (argc, argv, "program"))
    return program ();
  stage_run (&stage, argv, "program");
  CHECK_EQ (stage.status, 0);
  CHECK (stage.has_profile);
  if (stage.has_profile)
    check (&stage.profile);
  stage_strike (&stage);
  return check_result ();
}

#endif
