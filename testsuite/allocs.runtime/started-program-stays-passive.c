/* A program that the program starts has no profile, unless it is asked for;
   the same process goes on to have one when it becomes another program.  */
/* { dg-do run } */

#include "played.h"
#include "stage.h"

PLAYED_MALLOC_RULES;
PLAYED_SITE (here, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "main", 10, malloc);

static void *volatile block;

static int
start (char **argv, const char *part)
{
  int status;
  pid_t pid = fork ();
  if (!pid)
    {
      execl ("/proc/self/exe", argv[0], part, (char *)NULL);
      _exit (1);
    }
  return waitpid (pid, &status, 0) == pid ? status : -1;
}

static unsigned
profiles (const struct stage *stage)
{
  DIR *folder = opendir (stage->folder);
  struct dirent *entry;
  unsigned count = 0;
  while ((entry = readdir (folder)))
    count += strstr (entry->d_name, ".profile") != NULL;
  closedir (folder);
  return count;
}

/* As `allocs run' starts the program.  */
static void
name_process (struct stage *stage)
{
  char pid[16], output[128];
  snprintf (pid, sizeof pid, "%d", (int)getpid ());
  snprintf (output, sizeof output, "%s/%%p.profile", stage->folder);
  setenv ("ALLOCS_PID", pid, 1);
  setenv ("ALLOCS_OUTPUT", output, 1);
}

static void
expect (char **argv, const char *part, const char *options, unsigned count)
{
  struct stage stage;
  stage_make (&stage);
  stage_set ("ALLOCS_OPTIONS", options);
  stage_run_with (&stage, argv, part, stage_runtime (), name_process);
  printf ("# %s with %s\n", part, options);
  CHECK_EQ (stage.status, 0);
  CHECK_EQ (profiles (&stage), count);
  stage_strike (&stage);
}

int
main (int argc, char **argv)
{
  block = PLAYED_CALL (site_here, malloc (1));
  if (is_part (argc, argv, "leaf"))
    return 0;
  if (is_part (argc, argv, "starts"))
    return start (argv, "leaf");
  if (is_part (argc, argv, "becomes"))
    return execl ("/proc/self/exe", argv[0], "leaf", (char *)NULL);
  expect (argv, "leaf", "", 1);
  expect (argv, "starts", "", 1);
  expect (argv, "starts", "children", 2);
  expect (argv, "becomes", "", 1);
  return check_result ();
}
