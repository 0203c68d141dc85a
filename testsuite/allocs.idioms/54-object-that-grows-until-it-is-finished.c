/* An object in an obstack grows and moves, and has its address when it is
   finished, as in m4: the program's function that finishes it allocates, that
   which lets it go frees it and all after it.  What only grows is no object;
   the chunks are the obstack's, which gets them through a pointer.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper m4.x]
   over  = malloc
   alloc = xmalloc(Z)p
   free  = free(P)
   [allocator m4.obstack]
   within = m4.x
   alloc  = text_finish(C)p size=arg1->next_free - arg1->object_base
   reset  = text_free(CP)
*/

#include <obstack.h>
#include <stdlib.h>
#include <string.h>

#define obstack_chunk_alloc xmalloc
#define obstack_chunk_free free

__attribute__ ((noinline)) static void *
xmalloc (size_t size)
{
  return malloc (size);
}

__attribute__ ((noinline)) static void
text_add (struct obstack *o, const char *text)
{
  obstack_grow (o, text, strlen (text));
}

__attribute__ ((noinline)) static char *
text_finish (struct obstack *o)
{
  return obstack_finish (o);
}

__attribute__ ((noinline)) static void
text_free (struct obstack *o, void *from)
{
  obstack_free (o, from);
}

int
main (void)
{
  struct obstack o;
  char large[600];
  memset (large, 'x', sizeof large - 1);
  large[sizeof large - 1] = 0;
  obstack_specify_allocation (&o, 1000, 0, xmalloc, free);
  text_add (&o, "0123456789");
  char *a = text_finish (&o);  /* { dg-row {.live.bytes, .live.objects} "10 1" } */
  text_add (&o, large);
  text_add (&o, large);
  char *b = text_finish (&o);  /* { dg-row {.live.bytes, .live.objects, .total.bytes} "0 0 1198" } */
  text_add (&o, "0123");
  char *c = text_finish (&o);  /* { dg-row {.live.objects, .total.bytes} "0 4" } */
  text_add (&o, "01");
  text_free (&o, b);
  text_add (&o, "012345");
  char *d = text_finish (&o);  /* { dg-row {.live.bytes, .live.objects} "6 1" } */
  text_add (&o, "never finished");
  return !(a && b && c && d);
}

/* { dg-report allocator {of ("m4.obstack") | select (.overhead == null) | .live.bytes, .live.objects, .total.objects} "16 2 4" } */
/* { dg-report entry {of ("xmalloc") | .calls.alloc} "2" } */
