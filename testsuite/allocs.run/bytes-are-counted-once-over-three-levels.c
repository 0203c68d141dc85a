/* Where an allocator takes its memory from another one each byte is counted at
   the innermost object; the rest of a block is overhead of who filled it, and
   all rows together are what malloc gave.  The first object of a block may lie
   at the block's own address.  */
/* { dg-do run } */
/* { dg-config here }
[allocator slab]
within = malloc
alloc  = slab_alloc(Z)p
[allocator cell]
within = slab
alloc  = cell_alloc(Z)p
*/

#include <stdio.h>
#include <stdlib.h>

static char *slab, *room;

__attribute__ ((noinline)) static void *
slab_alloc (size_t size)
{
  if (!slab)
    slab = malloc (10000);
  char *p = slab;
  slab += size;
  return p;
}

__attribute__ ((noinline)) static void *
cell_alloc (size_t size)
{
  if (!room)
    room = slab_alloc (1000);
  char *p = room;
  room += size;
  return p;
}

int
main (void)
{
  static char buffer[100];
  setvbuf (stdout, buffer, _IOFBF, sizeof buffer);
  char *p = cell_alloc (10); /* { dg-row {.level, .live.objects, .live.bytes} "2 1 10" } */
  char *q = cell_alloc (20); /* { dg-row {.level, .live.objects, .live.bytes} "2 1 20" } */
  char *r = slab_alloc (50); /* { dg-row {.level, .live.objects, .live.bytes} "1 1 50" } */
  char *s = malloc (500);    /* { dg-row {.level, .live.objects, .live.bytes} "0 1 500" } */
  printf ("%d %d %d\n", (int)(q - p), (int)(r - p), s != p);
  return 0;
}

/* { dg-output "^10 1000 1\n$" } */
/* { dg-report allocator {of("cell") | select(.overhead == null) | .live.bytes, .live.objects} "30 2" } */
/* { dg-report allocator {.rows[] | select(.overhead) | .allocator, .live.bytes} "slab 8950 cell 970" } */
/* { dg-report allocator {of("slab") | select(.overhead == null) | .live.bytes, .live.objects} "50 1" } */
/* { dg-report allocator {.totals.live.bytes} "10500" } */
/* { dg-report site {[.rows[].live.bytes] | add} "10500" } */
