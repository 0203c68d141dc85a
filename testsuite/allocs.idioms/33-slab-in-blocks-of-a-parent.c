/* Nodes are cut from slabs that a wrapper gets, as alloc_node of git does
   from xmalloc: they lie inside, and so does what is left of the slab.  The
   total of the site has both.  A block that the wrapper gives to others is no
   parent.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper git.xmalloc]
   over  = malloc
   alloc = xmalloc(Z)p
   free  = free(P)
   [allocator git.node]
   within = git.xmalloc
   alloc  = alloc_node(CZ)p
   destroy = clear_alloc_state(C)
*/

#include <stdlib.h>

enum { BLOCKING = 64 };

struct alloc_state
{
  int nr, slab_nr;
  void *p;
  void *slabs[4];
};

__attribute__ ((noinline)) static void *
xmalloc (size_t size)
{
  return malloc (size);
}

__attribute__ ((noinline)) static void *
alloc_node (struct alloc_state *s, size_t node_size)
{
  void *ret;
  if (!s->nr)
    {
      s->nr = BLOCKING;
      s->p = xmalloc (BLOCKING * node_size); /* { dg-row {.calls.alloc} "3" } */
      s->slabs[s->slab_nr++] = s->p;
    }
  s->nr--;
  ret = s->p;
  s->p = (char *) s->p + node_size;
  return ret;
}

__attribute__ ((noinline)) static void
clear_alloc_state (struct alloc_state *s)
{
  while (s->slab_nr > 0)
    free (s->slabs[--s->slab_nr]); /* { dg-row {.calls.free} "2" } */
  s->nr = 0;
}

static struct alloc_state commits, blobs;

int
main (void)
{
  for (int i = 0; i < 100; i++)
    alloc_node (&commits, 48); /* { dg-row {.live.objects, .total.objects, .total.bytes, .released_with_parent.objects} "0 102 10944 100" } */
  for (int i = 0; i < 10; i++)
    alloc_node (&blobs, 32);   /* { dg-row {.live.objects, .live.bytes, .total.bytes} "10 320 2368" } */
  void *other = xmalloc (70);  /* { dg-row {.live.bytes, .level} "70 0" } */
  clear_alloc_state (&commits);
  return other == NULL;
}

/* { dg-report allocator {of ("git.node") | select (.overhead == null) | .level, .live.objects, .total.objects, .calls.alloc, .from_parent.bytes} "1 10 110 110 2048" } */
/* { dg-report allocator {.rows[] | select (.overhead) | .allocator, .live.bytes} "git.node 1728" } */
/* { dg-report wrapper {of ("git.xmalloc") | .calls.alloc} "4" } */
