/* A dormant entry runs its body and nothing else; woken, it enters, does what
   it is told (proceed, skip, bare), and leaves only if it was to proceed.  */
/* { dg-do run } */
/* { dg-sources "pool.c small-runtime.c" } */
/* { dg-plain-sources "reader.c" } */
/* { dg-variant "-O2" } */
/* { dg-variant "-O2 -fPIE -pie" } */
/* { dg-variant "-O2 -static" } */
/* { dg-variant "-O2 -flto" "bfd|gold" } */
/* { dg-variant "-O2 -m32" } */

#include <stdio.h>

#include "pool.h"
#include "reader.h"
#include "small-runtime.h"

static void
wake (struct allocs_module *module, const char *file)
{
  (void)file;
  small_wake (module);
}

/* Call the entry through its user and print what came of it.  */
static void
use (const char *what, enum allocs_verdict verdict)
{
  small_verdict = verdict;
  pool_bodies = small_enters = small_leaves = 0;
  small_left.result = 0;
  void *result = pool_user ();
  printf ("%s: bodies %d, enters %d, leaves %d, result %d, left with %d\n",
          what, pool_bodies, small_enters, small_leaves, result != NULL,
          small_left.result != 0 && small_left.result == (uintptr_t)result);
}

int
main (void)
{
  use ("dormant", ALLOCS_PROCEED);
  reader_each_module (wake);
  use ("proceed", ALLOCS_PROCEED);
  printf ("bytes: %d\n", (int)small_entered.bytes);
  use ("skip", ALLOCS_SKIP);
  use ("bare", ALLOCS_BARE);
  printf ("reenter: %d, pending: %d\n", (int)small_state ()->reenter,
          small_state ()->pending != NULL);
  return 0;
}

/* { dg-output "^dormant: bodies 1, enters 0, leaves 0, result 1, left with 0\n" } */
/* { dg-output "proceed: bodies 1, enters 1, leaves 1, result 1, left with 1\n" } */
/* { dg-output "bytes: 24\n" } */
/* { dg-output "skip: bodies 0, enters 1, leaves 0, result 0, left with 0\n" } */
/* { dg-output "bare: bodies 1, enters 1, leaves 0, result 1, left with 0\n" } */
/* { dg-output "reenter: 0, pending: 0\n$" } */
