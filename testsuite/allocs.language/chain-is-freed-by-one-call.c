/* A free of a linked list ends all of it; an offset tells where the links
   are.  Without `chain' it is one object.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator slice]
   within = malloc
   alloc  = slice_get(Z)p
   free   = slice_free_chain(zPi) chain=arg3
   free   = slice_free_typed(P) chain=(char *) &arg1->next - (char *) arg1
   free   = slice_free_first(P)
*/

#include <stddef.h>
#include <stdlib.h>

struct node
{
  long value;
  struct node *next;
};

static char *block;

__attribute__ ((noinline)) static void *
slice_get (size_t size)
{
  char *at = block;
  block += size;
  return at;
}

__attribute__ ((noinline)) static void
slice_free_chain (size_t size, void *first, size_t next)
{
  for (void *p = first, *after; p && size; p = after)
    {
      after = *(void **) ((char *) p + next);
      *(void **) ((char *) p + next) = NULL;
    }
}

__attribute__ ((noinline)) static void
slice_free_typed (struct node *first)
{
  first->value = 0;
}

__attribute__ ((noinline)) static void
slice_free_first (struct node *first)
{
  first->value = 0;
}

static struct node *
list (int n)
{
  struct node *first = NULL;
  while (n-- > 0)
    {
      struct node *node = slice_get (sizeof *node);
      node->next = first;
      first = node;
    }
  return first;
}

int
main (void)
{
  block = malloc (1000);
  slice_free_chain (sizeof (struct node), list (4), offsetof (struct node, next)); /* { dg-row {.calls.free} "1" slice_free_chain } */
  slice_free_typed (list (5)); /* { dg-row {.calls.free} "1" slice_free_typed } */
  slice_free_first (list (3)); /* { dg-row {.calls.free} "1" slice_free_first } */
  return 0;
}

/* { dg-report allocator {of ("slice") | select (.overhead == null) | .total.objects, .live.objects} "12 2" } */
