/* One call gives two pointers into one block, a struct and the room behind it:
   the rule says which of them is the object, and looks past the other.  Named
   the other way round, the object begins where the room does.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper buffer]
   over  = malloc
   alloc = buffer_new(Zp)p
   free  = buffer_free(P)
   [allocator pool]
   within = malloc
   alloc  = pool_take(ZOp)i
   alloc  = pool_take_room(ZpO)i
   free   = pool_give(P)
*/

#include <stdlib.h>

struct buffer
{
  long size;
  char text[];
};

__attribute__ ((noinline)) static struct buffer *
buffer_new (size_t size, char **text)
{
  struct buffer *b = malloc (sizeof *b + size);
  *text = b->text;
  return b;
}

__attribute__ ((noinline)) static void
buffer_free (struct buffer *b)
{
  free (b);
}

static char *block;

__attribute__ ((noinline)) static int
pool_take (size_t size, struct buffer **b, char **text)
{
  *b = (struct buffer *) block;
  *text = (*b)->text;
  block += size;
  return 0;
}

__attribute__ ((noinline)) static int
pool_take_room (size_t size, struct buffer **b, char **text)
{
  pool_take (size + sizeof (struct buffer), b, text);
  return 0;
}

__attribute__ ((noinline)) static void
pool_give (void *p)
{
  *(char *) p = 0;
}

int
main (void)
{
  char *text, *room, *last;
  struct buffer *a = buffer_new (24, &text); /* { dg-row {.total.bytes, .total.objects, .live.objects} "32 1 0" } */
  struct buffer *b, *c;
  block = malloc (500);
  pool_take (40, &b, &room);       /* { dg-row {.total.bytes, .live.objects} "40 0" } */
  pool_take_room (40, &c, &last);  /* { dg-row {.total.bytes, .live.objects} "40 1" } */
  buffer_free (a);                 /* { dg-row {.calls.free} "1" } */
  pool_give (b);                   /* { dg-row {.calls.free} "1" } */
  pool_give (c);
  return text != (char *) (a + 1) || last == (char *) c;
}

/* { dg-report allocator {of ("pool") | select (.overhead == null) | .live.bytes, .total.objects} "40 2" } */
/* { dg-report site {.totals.live.bytes} "500" } */
