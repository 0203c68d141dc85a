/* A free entry that frees the rest of the list by calling itself in tail
   position does so for a million nodes in the stack that it had.  */
/* { dg-do run } */
/* { dg-variant "" "-O2" } */
/* { dg-config here }
[wrapper list]
over  = malloc
alloc = list_new(p)T
free  = list_free(P)
*/

#include <stdio.h>
#include <stdlib.h>

struct list
{
  struct list *next;
};

__attribute__ ((noipa)) struct list *
list_new (struct list *next)
{
  struct list *list = malloc (sizeof *list);
  if (list)
    list->next = next;
  return list;
}

__attribute__ ((noipa)) void
list_free (struct list *list)
{
  if (!list)
    return;
  struct list *next = list->next;
  free (list);
  list_free (next);
}

int
main (void)
{
  struct list *list = NULL;
  for (int i = 0; i < 1000000; i++)
    list = list_new (list);
  list_free (list);
  printf ("done\n");
  return 0;
}

/* { dg-output "^done\n$" } */
