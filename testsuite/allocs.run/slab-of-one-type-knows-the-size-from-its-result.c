/* An alloc whose result says the type has objects of that type's size, times
   the count if there is one.  */
/* { dg-do run } */
/* { dg-config here }
[allocator nodes]
alloc = node_new()T
alloc = nodes_new(N)T
free  = node_free(P)
*/

#include <stdio.h>

struct node
{
  struct node *next;
  char bytes[40];
};

static struct node nodes[100], *next = nodes;

__attribute__ ((noinline)) static struct node *
nodes_new (int count)
{
  struct node *node = next;
  next += count;
  return node;
}

__attribute__ ((noinline)) static struct node *
node_new (void)
{
  struct node *node = next++;
  return node;
}

__attribute__ ((noinline)) static void
node_free (struct node *node)
{
  node->next = NULL;
}

int
main (void)
{
  struct node *p = node_new ();     /* { dg-row {.live.bytes, .live.objects} "48 1" } */
  struct node *q = nodes_new (10);  /* { dg-row {.live.bytes, .live.objects} "480 1" } */
  struct node *r = node_new ();     /* { dg-row {.total.bytes, .live.objects} "48 0" } */
  node_free (r);                    /* { dg-row {.calls.free} "1" } */
  printf ("%d %d\n", (int)(q - p), (int)(r - p));
  return 0;
}

/* { dg-output "^1 11\n$" } */
/* { dg-report type {of("struct node") | .live.bytes} "528" } */
