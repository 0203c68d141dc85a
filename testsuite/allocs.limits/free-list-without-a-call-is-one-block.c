/* Objects that macros take from a free list, or from an obstack, are not
   seen: no call tells of them.  The block that holds them stays, whatever
   goes back to the list, and belongs to the place that asked when the list
   was empty.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper x]
over  = malloc
alloc = xmalloc(Z)p
free  = free(P)
*/

#include <obstack.h>
#include <stdio.h>
#include <stdlib.h>

#define obstack_chunk_alloc xmalloc
#define obstack_chunk_free free

struct node
{
  struct node *next;
  long value;
};

static struct node *list;

__attribute__ ((noinline)) static void *
xmalloc (size_t size)
{
  return malloc (size);
}

#define take(n) \
  ((n) = list ? list : refill (xmalloc (10 * sizeof *list)), list = (n)->next)
#define give(n) ((n)->next = list, list = (n))

static struct node *
refill (struct node *nodes)
{
  for (int i = 0; i < 10; i++)
    nodes[i].next = i < 9 ? &nodes[i + 1] : NULL;
  return nodes;
}

int
main (void)
{
  struct node *first, *second, *third;
  take (first);  /* { dg-row {.live.bytes, .live.objects} "160 1" } */
  take (second); /* { dg-row {.live.objects, .calls.alloc} "" } */
  give (first);
  give (second);
  take (third);  /* { dg-row {.live.objects, .calls.alloc} "" } */
  struct obstack o;
  obstack_specify_allocation (&o, 1000, 0, xmalloc, free);
  obstack_alloc (&o, 100); /* { dg-row {.live.objects} "" } */
  obstack_free (&o, NULL);
  printf ("%d\n", third == second);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report wrapper {of("x") | .live.bytes, .live.objects, .total.objects, .calls.alloc} "160 1 2 2" } */
