/* SPDX-License-Identifier: MIT */
/* usage: measure TIMES -- COMMAND [ARGUMENT]... -- COMMAND [ARGUMENT]...

   Runs the two commands in turn, TIMES times each, so that what disturbs the
   machine disturbs both.  Prints for each pair the time that they used of the
   processor, in microseconds: user and system, all processes that they started
   and waited for.  Their standard output is thrown away.  */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static _Noreturn void
fail (const char *what, const char *of)
{
  fprintf (stderr, "measure: %s '%s'\n", what, of);
  exit (2);
}

static _Noreturn void
become (char **command)
{
  int null = open ("/dev/null", O_RDWR);
  if (null < 0 || dup2 (null, STDIN_FILENO) < 0
      || dup2 (null, STDOUT_FILENO) < 0)
    _exit (126);
  execvp (command[0], command);
  _exit (127);
}

static long long
microseconds (struct timeval t)
{
  return t.tv_sec * 1000000ll + t.tv_usec;
}

/* The time that COMMAND used.  */
static long long
run (char **command)
{
  struct rusage usage;
  int status;
  pid_t child = fork ();
  if (child == 0)
    become (command);
  if (child < 0)
    fail ("cannot start", command[0]);
  while (wait4 (child, &status, 0, &usage) < 0)
    if (errno != EINTR)
      fail ("cannot wait for", command[0]);
  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    fail ("the command failed:", command[0]);
  return microseconds (usage.ru_utime) + microseconds (usage.ru_stime);
}

/* End what stands at ARGUMENTS at the next "--", and return what follows; NULL
   if there is none.  */
static char **
split (char **arguments)
{
  while (*arguments && strcmp (*arguments, "--") != 0)
    arguments++;
  if (!*arguments)
    return NULL;
  *arguments = NULL;
  return arguments + 1;
}

int
main (int count, char **arguments)
{
  char **first = count > 1 ? split (arguments + 1) : NULL;
  char **second = first ? split (first) : NULL;
  if (!second || !*first || !*second)
    fail ("usage:", "measure TIMES -- COMMAND... -- COMMAND...");
  for (long i = atol (arguments[1]); i > 0; i--)
    {
      long long one = run (first), other = run (second);
      printf ("%lld %lld\n", one, other);
      fflush (stdout);
    }
  return 0;
}
