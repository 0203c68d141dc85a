/* A buffer that grew in a container is handed over without being allocated
   anew, as by strbuf_detach of git and g_string_free of GLib: it belongs to who
   takes it.  A look at the buffer takes nothing.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper git.x]
   over   = malloc
   resize = xrealloc(PZ)p
   free   = free(P)
   [wrapper git.strbuf]
   over    = git.x
   adopt   = strbuf_detach(pp)p
   through = strbuf_grow, strbuf_add
   [wrapper glib.string]
   over    = git.x
   adopt   = g_string_free(pi)p when=!arg2
   through = g_string_append
*/

#include <stdlib.h>
#include <string.h>

struct strbuf
{
  size_t alloc, len;
  char *buf;
};

__attribute__ ((noinline)) static void *
xrealloc (void *p, size_t size)
{
  return realloc (p, size);
}

__attribute__ ((noinline)) static void
strbuf_grow (struct strbuf *b, size_t extra)
{
  b->alloc = b->len + extra;
  b->buf = xrealloc (b->buf, b->alloc);
}

__attribute__ ((noinline)) static void
strbuf_add (struct strbuf *b, const char *text, size_t len)
{
  strbuf_grow (b, len);
  memcpy (b->buf + b->len, text, len);
  b->len += len;
}

__attribute__ ((noinline)) static char *
strbuf_detach (struct strbuf *b, size_t *size)
{
  char *text = b->buf;
  if (size)
    *size = b->len;
  memset (b, 0, sizeof *b);
  return text;
}

__attribute__ ((noinline)) static char *
strbuf_text (struct strbuf *b)
{
  return b->buf;
}

__attribute__ ((noinline)) static void
g_string_append (struct strbuf *b, const char *text)
{
  b->buf = xrealloc (b->buf, b->len + strlen (text));
  b->len += strlen (text);
}

__attribute__ ((noinline)) static char *
g_string_free (struct strbuf *b, int free_segment)
{
  char *text = b->buf;
  if (!free_segment)
    return text;
  free (text);
  return NULL;
}

int
main (void)
{
  struct strbuf a = { 0 }, b = { 0 }, g = { 0 }, h = { 0 };
  strbuf_add (&a, "01234567", 8); /* { dg-row {.live.bytes} "" } */
  strbuf_add (&a, "89", 2);       /* { dg-row {.live.bytes} "" } */
  char *kept = strbuf_detach (&a, NULL); /* { dg-row {.live.bytes, .live.objects, .calls.alloc, .calls.other} "10 1 0 1" } */
  strbuf_add (&b, "0123456", 7);  /* { dg-row {.live.bytes} "7" } */
  char *seen = strbuf_text (&b);  /* { dg-row {.live.bytes} "" } */
  g_string_append (&g, "0123");   /* { dg-row {.live.bytes} "" } */
  char *taken = g_string_free (&g, 0); /* { dg-row {.live.bytes, .live.objects} "4 1" } */
  g_string_append (&h, "01");     /* { dg-row {.live.objects, .total.bytes} "0 2" } */
  g_string_free (&h, 1);          /* { dg-row {.live.bytes} "" } */
  return !kept || !seen || !taken;
}

/* { dg-report allocator {of ("malloc") | .live.bytes, .total.objects, .calls.alloc, .calls.resize, .calls.free} "21 4 4 1 1" } */
