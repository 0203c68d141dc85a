/* Inlining, unrolling and cloning copy calls, but a site stays one; what
   becomes calloc is counted at the call of malloc.  */
/* { dg-do run } */
/* { dg-variant "" } */
/* { dg-variant "-O3 -funroll-all-loops" "-O2$" } */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline void *
zeroed (size_t size)
{
  char *p = malloc (size); /* { dg-row {.calls.alloc} "13" } */
  if (p)
    memset (p, 0, size);
  return p;
}

int
main (void)
{
  static char *kept[20];
  int sum = 0;
  for (int i = 0; i < 8; i++)
    kept[i] = zeroed (10);
  for (int i = 0; i < 5; i++)
    kept[8 + i] = zeroed (100);
  for (int i = 0; i < 7; i++)
    kept[13 + i] = malloc (7); /* { dg-row {.calls.alloc, .live.bytes} "7 49" } */
  for (int i = 0; i < 13; i++)
    sum += kept[i][9];
  printf ("%d %d\n", sum, kept[19] != NULL);
  return 0;
}

/* { dg-output "^0 1\n$" } */
