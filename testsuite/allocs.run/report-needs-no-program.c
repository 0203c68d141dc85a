/* A profile speaks for itself: the program was stripped of all symbols, and is
   gone when the report is made.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper x]
over  = malloc
alloc = xmalloc(Z)p
*/
/* { dg-once "-O2 -s" } */

#include <stdlib.h>
#include <unistd.h>

struct node
{
  struct node *next;
  int number;
};

static __attribute__ ((noinline)) void *
xmalloc (size_t size)
{
  return malloc (size);
}

int
main (int argc, char **argv)
{
  struct node *node
      = xmalloc (sizeof *node); /* { dg-row {.calls.alloc, .live.bytes} "1 16" } */
  node->next = NULL;
  node->number = argc;
  return getenv ("ALLOCS_OUTPUT") ? unlink (argv[0]) : 0;
}

/* { dg-report wrapper {of("x") | .live.bytes} "16" } */
/* { dg-report type {.rows[] | select(.live.bytes == 16) | .type} "struct node" } */
