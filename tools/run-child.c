/* SPDX-License-Identifier: MIT */
/* Starts a program, hands signals on to it, waits for its end.  */

#include "run-child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "commands.h"
#include "message.h"

/* Signals that are meant for the program when they are sent to the tool.  */
static const int signals[]
    = { SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2 };

enum
{
  SIGNALS = sizeof signals / sizeof *signals
};

/* The child, 0: none yet.  */
static volatile pid_t child;

/* The terminal sends its signals to all processes in the foreground.  */
static void
hand_on (int number, siginfo_t *info, void *context)
{
  (void)context;
  if (info->si_code <= 0 && child > 0)
    kill (child, number);
}

static void
catch_signals (struct sigaction old[SIGNALS])
{
  struct sigaction action = { .sa_flags = SA_SIGINFO | SA_RESTART };
  action.sa_sigaction = hand_on;
  for (unsigned i = 0; i < SIGNALS; i++)
    {
      sigaction (signals[i], NULL, &old[i]);
      /* What is ignored, as by nohup, stays so, for the program too.  */
      if (old[i].sa_handler != SIG_IGN)
        sigaction (signals[i], &action, NULL);
    }
}

static void
restore_signals (const struct sigaction old[SIGNALS])
{
  for (unsigned i = 0; i < SIGNALS; i++)
    sigaction (signals[i], &old[i], NULL);
}

/* Become the program; if that fails, write the reason to PIPE.  */
static _Noreturn void
become (char **arguments, int pipe)
{
  execvp (arguments[0], arguments);
  int error = errno;
  if (write (pipe, &error, sizeof error) != (ssize_t)sizeof error)
    _exit (STATUS_RUN_FAILED);
  _exit (STATUS_CANNOT_RUN);
}

static int
wait_for_child (void)
{
  int status;
  while (waitpid (child, &status, 0) < 0)
    if (errno != EINTR)
      give_up ("cannot wait for the program: %s", strerror (errno));
  return WIFSIGNALED (status) ? 128 + WTERMSIG (status) : WEXITSTATUS (status);
}

/* The status for a program that is there and could not be started for
   ERROR.  */
static int
refuse (const char *name, int error)
{
  complain ("cannot run '%s': %s", name,
            error == ENOENT ? "its interpreter or dynamic linker is not there"
                            : strerror (error));
  return STATUS_CANNOT_RUN;
}

int
run_child (char **arguments, void (*prepare) (void *), void *data,
           pid_t *ret_child)
{
  struct sigaction old[SIGNALS];
  sigset_t all, mask;
  int failure[2], error;
  if (pipe2 (failure, O_CLOEXEC) < 0)
    give_up ("cannot make a pipe: %s", strerror (errno));
  /* No signal may come between the fork and the note of the child.  */
  sigfillset (&all);
  sigprocmask (SIG_SETMASK, &all, &mask);
  catch_signals (old);
  child = fork ();
  if (child == 0)
    {
      restore_signals (old);
      prepare (data);
      sigprocmask (SIG_SETMASK, &mask, NULL);
      become (arguments, failure[1]);
    }
  sigprocmask (SIG_SETMASK, &mask, NULL);
  if (child < 0)
    give_up ("cannot start a process: %s", strerror (errno));
  close (failure[1]);
  bool failed = read (failure[0], &error, sizeof error) > 0;
  close (failure[0]);
  int status = wait_for_child ();
  restore_signals (old);
  *ret_child = failed ? 0 : child;
  return failed ? refuse (arguments[0], error) : status;
}
