/* A signal handler that leaves by a longjmp, wherever in the entering and
   leaving of wrappers it came, stops neither the counting nor the program.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper w]
over    = malloc
alloc   = get(Z)p
free    = put(P)
through = walk

[allocator pool]
alloc = pool_alloc(Z)p
free  = pool_free(P)
*/

#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>

#define NOIPA __attribute__ ((noipa))
#define JUMPS 2000

static sigjmp_buf place;
static volatile sig_atomic_t armed;
static char slices[100];
static volatile int used;

static void
handle (int signal)
{
  (void)signal;
  if (!armed)
    return;
  armed = 0;
  siglongjmp (place, 1);
}

NOIPA static void *
get (size_t size)
{
  return malloc (size);
}

NOIPA static void
put (void *p)
{
  free (p);
}

NOIPA static void *
pool_alloc (size_t size)
{
  used += (int)size;
  return slices;
}

NOIPA static void
pool_free (void *p)
{
  used -= p != NULL;
}

NOIPA static void
walk (int n)
{
  if (n > 0)
    walk (n - 1);
  used = n;
}

NOIPA static void
work (void)
{
  void *p = get (10);       /* { dg-row {.total.objects, .live.objects} "2000 0" } */
  void *q = pool_alloc (1); /* { dg-row {.calls.alloc, .live.objects} "2000 0" } */
  put (p);                  /* { dg-row {.calls.free} "2000" put } */
  pool_free (q);            /* { dg-row {.calls.free} "2000" pool_free } */
}

int
main (void)
{
  struct itimerval often = { { 0, 100 }, { 0, 100 } }, never = { 0 };
  volatile int jumps = 0;
  signal (SIGALRM, handle);
  setitimer (ITIMER_REAL, &often, NULL);
  while (jumps < JUMPS)
    {
      if (!sigsetjmp (place, 1))
        for (armed = 1;;)
          walk (3);
      jumps = jumps + 1;
      work ();
    }
  setitimer (ITIMER_REAL, &never, NULL);
  printf ("%d\n", jumps);
  return 0;
}

/* { dg-output "^2000\n$" } */
/* { dg-report wrapper {.coverage.missed} "0" } */
