/* A signal handler that allocates, in the midst of allocations, loses none but
   those that arrive inside the runtime, and those are counted as missed.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = get(Z)p
alloc = get_in_handler(Z)p
*/

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

static void *kept[100];
static volatile int handled;

__attribute__ ((noinline)) static void *
get_in_handler (size_t size)
{
  return calloc (1, size);
}

static void
handle (int number)
{
  if (handled < 100 && number == SIGUSR1)
    kept[handled++] = get_in_handler (30); /* { dg-row {.calls.alloc, .live.bytes} "50 1500" } */
}

__attribute__ ((noinline)) static void *
get (size_t size)
{
  raise (SIGUSR1);
  return malloc (size);
}

int
main (void)
{
  void *mine[50];
  signal (SIGUSR1, handle);
  for (int i = 0; i < 50; i++)
    mine[i] = get (20); /* { dg-row {.calls.alloc, .live.bytes} "50 1000" } */
  printf ("%d %d\n", handled, mine[0] != kept[0]);
  return 0;
}

/* { dg-output "^50 1\n$" } */
/* { dg-report wrapper {of("w") | .calls.alloc} "100" } */
