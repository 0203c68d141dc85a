/* Where coroutines switch stacks in the middle of wrappers, every block is
   counted still, once, whatever the chain says.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = get(Z)p
free  = put(P)
*/

#include <stdio.h>
#include <stdlib.h>
#include <ucontext.h>

#define NOIPA __attribute__ ((noipa))
#define COROUTINES 4
#define ROUNDS 100

static ucontext_t home, coroutines[COROUTINES];
static char stacks[COROUTINES][65536];
static int current, ended;
static void *volatile kept;

static void
yield (void)
{
  swapcontext (&coroutines[current], &home);
}

NOIPA static void *
get (size_t size)
{
  yield ();
  void *p = malloc (size); /* { dg-row {.total.objects, .total.bytes, .live.bytes} "400 4000 40" } */
  yield ();
  return p;
}

NOIPA static void
put (void *p)
{
  yield ();
  free (p); /* { dg-row {.calls.free} "396" } */
  yield ();
}

static void
run (void)
{
  for (int i = 1; i < ROUNDS; i++)
    put (get (10));
  kept = get (10);
  ended++;
}

int
main (void)
{
  for (int i = 0; i < COROUTINES; i++)
    {
      getcontext (&coroutines[i]);
      coroutines[i].uc_stack.ss_sp = stacks[i];
      coroutines[i].uc_stack.ss_size = sizeof stacks[i];
      coroutines[i].uc_link = &home;
      makecontext (&coroutines[i], run, 0);
    }
  unsigned turns = 0;
  for (int done[COROUTINES] = { 0 }; ended < COROUTINES; turns++)
    {
      current = (int)(turns * 7 % 11 % COROUTINES);
      int before = ended;
      if (done[current])
        continue;
      swapcontext (&home, &coroutines[current]);
      done[current] = ended != before;
      kept = malloc (3);
      free (kept);
    }
  printf ("%d\n", ended);
  return 0;
}

/* { dg-output "^4\n$" } */
