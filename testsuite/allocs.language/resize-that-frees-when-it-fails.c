/* A resize that fails leaves the object alone, unless it `frees'.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator room]
   within = malloc
   alloc  = room_get(Z)p
   resize = room_grow(PZ)p
   resize = room_grow_or_free(PZ)p frees
*/

#include <stdlib.h>

static char *block;

__attribute__ ((noinline)) static void *
room_get (size_t size)
{
  char *at = block;
  block += size + 50;
  return at;
}

__attribute__ ((noinline)) static void *
room_grow (void *p, size_t size)
{
  return size > 100 ? NULL : p;
}

__attribute__ ((noinline)) static void *
room_grow_or_free (void *p, size_t size)
{
  return size > 100 ? NULL : p;
}

int
main (void)
{
  block = malloc (1000);
  void *a = room_get (50); /* { dg-row {.live.bytes} "60" } */
  void *b = room_get (50); /* { dg-row {.live.bytes} "0" } */
  room_grow (a, 60);
  room_grow (a, 200);           /* { dg-row {.calls.failed} "1" } */
  room_grow_or_free (b, 60);
  room_grow_or_free (b, 200);   /* { dg-row {.calls.failed} "1" } */
  return 0;
}

/* { dg-report allocator {of ("room") | select (.overhead == null) | .live.bytes} "60" } */
