/* What a tracked program starts runs as ever, however it is started, and what
   the program itself did is in its own profile.  */
/* { dg-do run } */
/* { dg-once "-O2" } */
/* { dg-require-program sh } */

#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static int
by_vfork (char **command)
{
  int status;
  pid_t child = vfork ();
  if (child == 0)
    {
      execvp (command[0], command);
      _exit (127);
    }
  waitpid (child, &status, 0);
  return status;
}

static int
by_spawn (char **command)
{
  int status;
  pid_t child;
  if (posix_spawnp (&child, command[0], NULL, NULL, command, environ))
    return -1;
  waitpid (child, &status, 0);
  return status;
}

static int
by_popen (const char *command)
{
  char line[100];
  FILE *pipe = popen (command, "r");
  if (!pipe || !fgets (line, sizeof line, pipe))
    return -1;
  printf ("read %s", line);
  return pclose (pipe);
}

int
main (void)
{
  char *command[] = { (char[]){ "sh" }, (char[]){ "-c" },
                      (char[]){ "echo started" }, NULL };
  void *p = malloc (100); /* { dg-row {.live.bytes, .calls.alloc} "100 1" } */
  setvbuf (stdout, NULL, _IONBF, 0);
  printf ("%d\n", by_vfork (command));
  printf ("%d\n", by_spawn (command));
  printf ("%d\n", system ("echo started; exit 3") >> 8);
  printf ("%d\n", by_popen ("echo a line"));
  free (malloc (50));
  return p == NULL;
}

/* { dg-output "^started\n0\nstarted\n0\nstarted\n3\nread a line\n0\n$" } */
