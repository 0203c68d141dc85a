/* A nested function that uses its parent's variables is an entry.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = take(Z)p
*/

#include <stdio.h>
#include <stdlib.h>

int
main (void)
{
  size_t more = 10, calls = 0;
  __attribute__ ((noipa)) void *take (size_t size)
  {
    calls++;
    return malloc (size + more); /* { dg-row {.calls.alloc} "2" } */
  }
  void *p = take (100); /* { dg-row {.calls.alloc, .live.bytes} "1 110" } */
  void *q = take (200); /* { dg-row {.calls.alloc, .live.bytes} "1 210" } */
  printf ("%d %d\n", (int)calls, p != q);
  return 0;
}

/* { dg-output "^2 1\n$" } */
