/* The sites of a wrapper's memory are its callers.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper xmalloc]
over  = malloc
alloc = xmalloc(Z)p
*/

#include <stdio.h>
#include <stdlib.h>

static void *
xmalloc (size_t size)
{
  return malloc (size);
}

int
main (void)
{
  void *kept;
  for (int i = 0; i < 3; i++)
    free (xmalloc (10)); /* { dg-row {.calls.alloc, .total.bytes} "3 30" xmalloc } */
  kept = xmalloc (500); /* { dg-row {.live.objects, .live.bytes} "1 500" } */
  printf ("%d\n", kept != NULL);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report wrapper {of("xmalloc") | .total.objects} "4" } */
/* { dg-report wrapper {of("xmalloc") | .live.bytes} "500" } */
