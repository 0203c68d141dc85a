/* A wrapper that puts a header in front is still the wrapper of the block; its
   free ends it.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper counted]
over   = malloc
alloc  = counted_malloc(Z)p
resize = counted_realloc(PZ)p
free   = counted_free(P)
*/

#include <stdio.h>
#include <stdlib.h>

enum
{
  HEADER = 16
};

static void *
counted_malloc (size_t size)
{
  char *p = malloc (size + HEADER);
  return p ? p + HEADER : NULL;
}

static void *
counted_realloc (void *old, size_t size)
{
  char *p = realloc ((char *)old - HEADER, size + HEADER);
  return p ? p + HEADER : NULL;
}

static void
counted_free (void *p)
{
  if (p)
    free ((char *)p - HEADER);
}

int
main (void)
{
  char *p = counted_malloc (84); /* { dg-row {.calls.alloc, .live.bytes} "1 216" } */
  char *q = counted_malloc (84); /* { dg-row {.calls.alloc, .live.bytes} "1 0" } */
  p = counted_realloc (p, 200); /* { dg-row {.calls.resize} "1" } */
  counted_free (q);             /* { dg-row {.calls.free} "1" } */
  counted_free (NULL);          /* { dg-row {.calls.free_null} "1" } */
  printf ("%d\n", p != NULL);
  return 0;
}

/* { dg-output "^1\n$" } */
