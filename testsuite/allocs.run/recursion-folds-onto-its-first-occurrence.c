/* A wrapper that calls itself makes no chain longer than its first
   occurrence, however deep it goes.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = deep(Zi)p
[wrapper v]
over  = malloc
alloc = back(Zi)p
*/

#include <stdio.h>
#include <stdlib.h>

static void *back (size_t, int);

__attribute__ ((noinline)) static void *
deep (size_t size, int n)
{
  void *p = n > 0 ? back (size, n - 1) : malloc (size);
  *(volatile char *)p = 1;
  return p;
}

__attribute__ ((noinline)) static void *
back (size_t size, int n)
{
  void *p = deep (size, n);
  *(volatile char *)p = 2;
  return p;
}

int
main (void)
{
  void *kept[100];
  for (int i = 0; i < 100; i++)
    kept[i] = deep (10, i); /* { dg-row {.live.objects, .live.bytes} "100 1000" } */
  printf ("%d\n", kept[0] != kept[99]);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report chain {[.rows[] | select(.live.bytes > 0 and .chain[0].function == "main") | .chain | length] | max, min} "4 2" } */
/* { dg-report chain {[.rows[] | select(.chain[0].function == "main") | .live.objects] | add} "100" } */
