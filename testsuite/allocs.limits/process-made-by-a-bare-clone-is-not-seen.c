/* A process that the clone system call makes, not fork, is not counted, and
   leaves the figures of its parent alone.  */
/* { dg-do run } */

#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void *volatile kept;

int
main (void)
{
  kept = malloc (10); /* { dg-row {.live.bytes, .calls.alloc} "10 1" } */
  if (syscall (SYS_clone, SIGCHLD, NULL, NULL, NULL, NULL) == 0)
    {
      for (int i = 0; i < 100; i++)
        kept = malloc (20);
      _exit (0);
    }
  int status;
  printf ("%d\n", wait (&status) > 0 && status == 0);
  kept = malloc (30); /* { dg-row {.live.bytes, .calls.alloc} "30 1" } */
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report site {[.rows[] | select(.site.line == 23 and .total.objects > 0)] | length} "0" } */
