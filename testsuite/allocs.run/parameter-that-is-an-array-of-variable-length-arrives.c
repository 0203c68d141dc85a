/* Parameters whose types depend on other parameters arrive, and a local array
   of variable length and alloca work in an entry.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper w]
over    = malloc
through = sum, fill
*/

#include <stdio.h>
#include <stdlib.h>

__attribute__ ((noipa)) static int
sum (int rows, int columns, int m[rows][columns], int (*last)[columns])
{
  int total = 0;
  for (int i = 0; i < rows; i++)
    for (int j = 0; j < columns; j++)
      total += m[i][j];
  return total + (*last)[columns - 1] + sizeof m[0] / sizeof (int);
}

__attribute__ ((noipa)) static int
fill (int n)
{
  char local[n], *more = __builtin_alloca (n);
  for (int i = 0; i < n; i++)
    local[i] = more[i] = i;
  void *p = malloc (sizeof local);
  int result = local[n - 1] + more[n - 2] + (p != NULL);
  free (p);
  return result;
}

int
main (void)
{
  int m[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
  printf ("%d\n", sum (2, 3, m, &m[1]));
  printf ("%d\n", fill (50)); /* { dg-row {.total.bytes} "50" } */
  return 0;
}

/* { dg-output "^30\n98\n$" } */
