/* A longjmp out of a wrapper does not leave it in the chains of what is
   allocated later, deeper or higher in the stack.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper w]
over    = malloc
alloc   = get(Z)p
through = deep
*/

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

static jmp_buf place;

__attribute__ ((noipa)) static void *
get (size_t size)
{
  if (size > 1000)
    longjmp (place, 1);
  return malloc (size);
}

__attribute__ ((noipa)) static void
deep (int n)
{
  if (n > 0)
    deep (n - 1);
  else
    free (get (2000));
}

__attribute__ ((noipa)) static void *
below (void)
{
  volatile int room[100];
  void *p = malloc (40); /* { dg-row {.live.bytes, .calls.alloc} "40 1" } */
  room[99] = p != NULL;
  return room[99] ? p : NULL;
}

int
main (void)
{
  volatile int jumps = 0;
  if (setjmp (place))
    jumps = jumps + 1;
  if (jumps < 3)
    deep (jumps);
  void *p = malloc (10); /* { dg-row {.live.bytes} "10" } */
  void *q = get (20);    /* { dg-row {.live.bytes} "20" } */
  void *r = below ();
  printf ("%d %d\n", jumps, p != q && q != r);
  return 0;
}

/* { dg-output "^3 1\n$" } */
/* { dg-report wrapper {of("w") | .live.bytes} "20" } */
