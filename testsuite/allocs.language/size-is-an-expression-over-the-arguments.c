/* The size of an alloc may stand in a field of what an argument points to.
   A null pointer on the way makes it unknown: then it is the rest of the
   block.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator array]
   within = malloc
   alloc  = array_push(p)p size=arg1->size
   alloc  = array_push_n(pi)p size=arg1->size * (arg2 + 1) - sizeof (long)
*/

#include <stdlib.h>

struct array
{
  unsigned size;
  char *next;
};

static char *block;

__attribute__ ((noinline)) static void *
array_push (struct array *a)
{
  char *at = a ? a->next : block + 900;
  if (a)
    a->next += a->size;
  return at;
}

__attribute__ ((noinline)) static void *
array_push_n (struct array *a, int n)
{
  char *at = a->next;
  a->next += (n + 1) * a->size;
  return at;
}

int
main (void)
{
  block = malloc (1000);
  struct array a = { 24, block + 100 };
  array_push (&a);      /* { dg-row {.live.bytes} "24" } */
  array_push_n (&a, 2); /* { dg-row {.live.bytes} "64" } */
  array_push (NULL);    /* { dg-row {.live.bytes} "100" } */
  return 0;
}
