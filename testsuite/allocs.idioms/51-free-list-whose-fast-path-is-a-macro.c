/* Nodes go to and from a free list by macros, without a call, and a function
   gets more when it is empty, as more_blocks of gawk: what it gets is a block
   of the list's, charged to who asked when it was empty.  docs/limits.md says
   what is not seen.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper gawk]
   over    = malloc
   alloc   = emalloc_real(Zss)p
   through = more_blocks
*/

#include <stdlib.h>

enum { BLOCKCHUNK = 100 };

struct block
{
  struct block *next;
  long room[5];
};

static struct block *nextfree;

__attribute__ ((noinline)) static void *
emalloc_real (size_t size, const char *where, const char *var)
{
  return where && var ? malloc (size) : NULL;
}

__attribute__ ((noinline)) static struct block *
more_blocks (void)
{
  struct block *all
    = emalloc_real (BLOCKCHUNK * sizeof *all, "more_blocks", "all"); /* { dg-row {.calls.alloc, .live.bytes} "2 0" } */
  for (int i = 1; i < BLOCKCHUNK; i++)
    all[i - 1].next = i + 1 < BLOCKCHUNK ? &all[i] : NULL;
  nextfree = all->next;
  return all;
}

#define getnode(n) \
  ((n = nextfree) ? (void) (nextfree = n->next) : (void) (n = more_blocks ()))
#define freenode(n) (n->next = nextfree, nextfree = n)

static struct block *kept[200];

int
main (void)
{
  struct block *n;
  for (int i = 0; i < 150; i++)
    {
      getnode (n); /* { dg-row {.live.bytes, .live.objects, .total.objects} "9600 2 2" more_blocks } */
      kept[i] = n;
    }
  for (int i = 0; i < 20; i++)
    freenode (kept[i]);
  getnode (n);     /* { dg-row {.live.bytes} "" more_blocks } */
  void *other = emalloc_real (48, "main", "other"); /* { dg-row {.live.bytes, .live.objects} "48 1" } */
  return !n || !other;
}

/* { dg-report wrapper {of ("gawk") | .live.bytes, .total.objects, .calls.alloc, .calls.free} "9648 3 3 0" } */
