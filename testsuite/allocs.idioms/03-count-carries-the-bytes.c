/* The count carries the bytes and the size is 1: the product is right either
   way round, and the type is that of the sizeof in the count.  A size of 1 is
   no type.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper xcalloc]
   over  = malloc
   alloc = xcalloc(NZ)p
   free  = free(P)
   [allocator pool]
   within = malloc
   alloc  = pool_calloc(NZ)p
*/

#include <stdlib.h>
#include <string.h>

struct node
{
  struct node *next;
  long value;
};

static void *kept[4];
static char *block;

static void *
xcalloc (size_t n, size_t size)
{
  return calloc (n, size);
}

__attribute__ ((noinline)) static void *
pool_calloc (size_t n, size_t size)
{
  char *at = block;
  block += n * size;
  return memset (at, 0, n * size);
}

int
main (int argc, char **argv)
{
  (void) argv;
  block = malloc (200);
  kept[0] = xcalloc (sizeof (struct node), 1);     /* { dg-row {.total.bytes, .live.objects} "16 0" } */
  kept[1] = xcalloc (1, 3 * sizeof (struct node)); /* { dg-row {.live.bytes} "48" } */
  kept[2] = pool_calloc (sizeof (struct node), 1); /* { dg-row {.live.bytes} "16" } */
  kept[3] = pool_calloc (20 * argc, 1);            /* { dg-row {.live.bytes} "20" } */
  free (kept[0]); /* { dg-row {.calls.free} "1" } */
  return 0;
}

/* { dg-report type {of ("struct node") | .total.bytes, .live.bytes} "80 64" } */
/* { dg-report wrapper {of ("xcalloc") | .live.bytes, .live.objects, .calls.alloc} "48 1 2" } */
