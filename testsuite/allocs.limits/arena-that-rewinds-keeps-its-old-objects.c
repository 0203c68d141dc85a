/* An arena that forgets all its objects at once, without freeing the block that
   they lie in, still has those that no new one has overlapped.  */
/* { dg-do run } */
/* { dg-config here }
[allocator arena]
within = malloc
alloc  = arena_get(Z)p
*/

#include <stdio.h>
#include <stdlib.h>

static char *arena;
static size_t used;

__attribute__ ((noinline)) static void *
arena_get (size_t size)
{
  if (!arena)
    arena = malloc (4096);
  used += size;
  return arena + used - size;
}

int
main (void)
{
  void *volatile p;
  for (int i = 0; i < 10; i++)
    p = arena_get (64); /* { dg-row {.live.objects, .total.objects} "8 10" } */
  used = 0;
  p = arena_get (64); /* { dg-row {.live.objects} "1" } */
  p = arena_get (64); /* { dg-row {.live.objects} "1" } */
  printf ("%d\n", p != NULL);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report allocator {of("arena") | select(.overhead | not) | .live.objects, .live.bytes} "10 640" } */
