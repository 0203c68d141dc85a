/* Under a sanitizer that has a malloc of its own the program runs as ever, and
   configured allocators are still tracked.  */
/* { dg-do run } */
/* { dg-variant "-fsanitize=address" "-O0|-O2$" } */
/* { dg-variant "-fsanitize=thread" "-O2$" } */
/* { dg-variant "-fsanitize=leak" "-O2$" } */
/* { dg-config here }
[allocator arena]
alloc = arena_alloc(Z)p
[wrapper w]
over  = malloc
alloc = get(Z)p
*/

#include <stdio.h>
#include <stdlib.h>

static char arena[1000], *next = arena;

__attribute__ ((noinline)) static void *
arena_alloc (size_t size)
{
  char *p = next;
  next += size;
  return p;
}

__attribute__ ((noinline)) static void *
get (size_t size)
{
  return malloc (size);
}

int
main (void)
{
  char *p = get (100);        /* { dg-row {.calls.alloc} "1" } */
  char *q = arena_alloc (50); /* { dg-row {.live.bytes} "50" } */
  p[99] = q[49] = 1;
  printf ("%d\n", p[99] + q[49]);
  free (p);
  return 0;
}

/* { dg-output "^2\n$" } */
/* { dg-stderr "allocs: .*" } */
