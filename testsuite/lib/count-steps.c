/* SPDX-License-Identifier: MIT */
/* usage: count-steps MAIN START SIZE PROGRAM ARGUMENTS...

   Run PROGRAM one instruction at a time and print how many it executed in the
   SIZE bytes from START on, an address as nm prints it.  That is what a piece
   of code costs on the path that is taken; what the compiler moved elsewhere
   for the other path does not count.  Steps are slow, so until MAIN, the
   address of its main, the program just runs.  */

#include <elf.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/personality.h>
#include <sys/ptrace.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

static void
fail (const char *what)
{
  perror (what);
  exit (2);
}

/* In the child: become the program, stopped at its first instruction.  */
static void
become (char **command)
{
  if (ptrace (PTRACE_TRACEME, 0, NULL, NULL) != 0
      || personality (ADDR_NO_RANDOMIZE) == -1)
    fail ("count-steps: cannot trace");
  execv (command[0], command);
  fail (command[0]);
}

/* Where the program's addresses begin: 0, or the address of its first page if
   it can lie anywhere.  */
static unsigned long
load_address (pid_t pid, const char *program)
{
  Elf64_Ehdr header;
  char name[64];
  unsigned long start = 0;
  FILE *file = fopen (program, "rb");

  if (!file || fread (&header, sizeof header, 1, file) != 1)
    fail (program);
  fclose (file);
  if (header.e_type != ET_DYN)
    return 0;
  snprintf (name, sizeof name, "/proc/%d/maps", (int)pid);
  file = fopen (name, "r");
  if (!file || fscanf (file, "%lx", &start) != 1)
    fail (name);
  fclose (file);
  return start;
}

#if defined __x86_64__
enum
{
  BREAKPOINT = 0xcc,
  BREAKPOINT_MASK = 0xff,
  /* How far the program counter is beyond a breakpoint that was met.  */
  BEYOND_BREAKPOINT = 1
};
#define PROGRAM_COUNTER rip
#elif defined __aarch64__
enum
{
  BREAKPOINT = 0xd4200000,
  BREAKPOINT_MASK = 0xffffffff,
  BEYOND_BREAKPOINT = 0
};
#define PROGRAM_COUNTER pc
#else
#error "count-steps does not know this machine"
#endif

/* The program counter of PID, after MOVE was added to it.  */
static unsigned long
program_counter (pid_t pid, long move)
{
  struct user_regs_struct regs;
  struct iovec io = { &regs, sizeof regs };

  if (ptrace (PTRACE_GETREGSET, pid, (void *)NT_PRSTATUS, &io) != 0)
    fail ("count-steps: cannot read registers");
  regs.PROGRAM_COUNTER += move;
  if (move && ptrace (PTRACE_SETREGSET, pid, (void *)NT_PRSTATUS, &io) != 0)
    fail ("count-steps: cannot write registers");
  return regs.PROGRAM_COUNTER;
}

/* Let PID run until it is at PLACE.  */
static void
run_to (pid_t pid, unsigned long place)
{
  int status;
  long code = ptrace (PTRACE_PEEKTEXT, pid, (void *)place, NULL);
  long broken = (code & ~(long)BREAKPOINT_MASK) | BREAKPOINT;

  if (ptrace (PTRACE_POKETEXT, pid, (void *)place, (void *)broken) != 0
      || ptrace (PTRACE_CONT, pid, NULL, NULL) != 0
      || waitpid (pid, &status, 0) != pid || !WIFSTOPPED (status)
      || program_counter (pid, -BEYOND_BREAKPOINT) != place
      || ptrace (PTRACE_POKETEXT, pid, (void *)place, (void *)code) != 0)
    fail ("count-steps: cannot reach main");
}

/* Step PID to its end; how often it stood between START and STOP.  */
static long
count (pid_t pid, unsigned long start, unsigned long stop)
{
  long steps = 0;
  int status;

  for (;;)
    {
      unsigned long at = program_counter (pid, 0);
      steps += at >= start && at < stop;
      if (ptrace (PTRACE_SINGLESTEP, pid, NULL, NULL) != 0
          || waitpid (pid, &status, 0) != pid)
        fail ("count-steps: cannot step");
      if (WIFEXITED (status))
        return steps;
      if (WIFSIGNALED (status) || WSTOPSIG (status) != SIGTRAP)
        {
          fprintf (stderr, "count-steps: the program got a signal\n");
          exit (2);
        }
    }
}

int
main (int argc, char **argv)
{
  int status;

  if (argc < 5)
    return 2;
  pid_t pid = fork ();
  if (pid == 0)
    become (argv + 4);
  if (pid < 0 || waitpid (pid, &status, 0) != pid || !WIFSTOPPED (status))
    fail ("count-steps: cannot start");
  unsigned long base = load_address (pid, argv[4]);
  unsigned long start = base + strtoul (argv[2], NULL, 16);
  run_to (pid, base + strtoul (argv[1], NULL, 16));
  long steps = count (pid, start, start + strtoul (argv[3], NULL, 16));
  printf ("\nsteps: %ld\n", steps);
  return 0;
}
