/* Where a program switches to another stack inside an entry, code there may run
   as if the entry had called it, and the entry may be forgotten: chains are
   wrong then, sizes and places of the calls of malloc are right.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = get(Zi)p
*/

#include <stdio.h>
#include <stdlib.h>
#include <ucontext.h>

static ucontext_t program, coroutine;
static void *volatile kept[4];

__attribute__ ((noinline)) static void *
get (size_t size, int switches)
{
  if (switches)
    swapcontext (&coroutine, &program);
  return malloc (size); /* { dg-row {.live.bytes, .calls.alloc} "10 1" } */
}

static void
run (void)
{
  kept[0] = get (10, 1);
  swapcontext (&coroutine, &program);
}

int
main (void)
{
  char *stack = malloc (65536);
  getcontext (&coroutine);
  coroutine.uc_stack.ss_sp = stack;
  coroutine.uc_stack.ss_size = 65536;
  coroutine.uc_link = &program;
  makecontext (&coroutine, run, 0);
  swapcontext (&program, &coroutine);
  kept[1] = malloc (20); /* { dg-row {.live.bytes, .calls.alloc} "20 1" } */
  swapcontext (&program, &coroutine);
  printf ("%d\n", kept[0] != kept[1]);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report wrapper {[of("w")] | length} "0" } */
