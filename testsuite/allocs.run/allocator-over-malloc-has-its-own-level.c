/* Objects of an arena lie one level above its blocks; bytes count once, and
   when a block is freed the objects in it go with it.  */
/* { dg-do run } */
/* { dg-config here }
[allocator arena]
within = malloc
alloc  = arena_alloc(pZ)p
*/

#include <stdio.h>
#include <stdlib.h>

struct arena
{
  size_t used;
  char bytes[1000];
};

__attribute__ ((noinline)) static void *
arena_alloc (struct arena *arena, size_t size)
{
  void *p = arena->bytes + arena->used;
  arena->used += size;
  return p;
}

static struct arena *
arena_new (void)
{
  return calloc (1, sizeof (struct arena));
}

int
main (void)
{
  struct arena *kept = arena_new ();
  struct arena *gone = arena_new ();
  for (int i = 0; i < 5; i++)
    arena_alloc (kept, 16); /* { dg-row {.live.objects, .live.bytes} "5 80" } */
  for (int i = 0; i < 3; i++)
    arena_alloc (gone, 32); /* { dg-row {.live.objects, .released_with_parent.objects} "0 3" } */
  free (gone);
  printf ("%d\n", (int)kept->used);
  return 0;
}

/* { dg-output "^80\n$" } */
/* { dg-report allocator {of("arena") | select(.level == 1) | .live.bytes} "80" } */
