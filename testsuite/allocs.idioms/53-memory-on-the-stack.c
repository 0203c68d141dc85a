/* A function that hands out memory of its caller's stack cannot be, so alloca
   and arrays of variable length are no calls of a wrapper; a macro may choose
   malloc beside them, as in the globbing of bash, which counts.  docs/limits.md
   says what is not seen.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper bash.glob]
   over  = malloc
   alloc = glob_malloc(Z)p
   free  = free(P)
*/

#include <alloca.h>
#include <stdlib.h>
#include <string.h>

__attribute__ ((noinline)) static void *
glob_malloc (size_t size)
{
  return malloc (size);
}

__attribute__ ((noinline)) static int
glob_vector (const char *name, int use_alloca)
{
  size_t size = strlen (name) + 1;
  char array[size];
  char *copy = use_alloca
                 ? alloca (size)       /* { dg-row {.total.objects} "" alloca } */
                 : glob_malloc (size); /* { dg-row {.live.objects, .total.objects, .total.bytes} "0 1 5" } */
  strcpy (array, name);
  strcpy (copy, array);
  int first = copy[0];
  if (!use_alloca)
    free (copy);                       /* { dg-row {.calls.free} "1" } */
  return first;
}

int
main (void)
{
  return glob_vector ("name", 0) + glob_vector ("other name", 1) != 'n' + 'o';
}

/* { dg-report allocator {.coverage.unknown_frees, (of ("malloc") | .live.objects, .total.objects, .calls.free)} "0 0 1 1" } */
