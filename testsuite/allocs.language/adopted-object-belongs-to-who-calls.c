/* `adopt' hands a buffer that grew on somebody's behalf to the site that
   takes it; what it returns must be an object, and the condition must hold.
   */
/* { dg-do run } */
/* { dg-config here }
   [wrapper buffer]
   over    = malloc
   resize  = buffer_grow(RZ)
   adopt   = buffer_detach(pp)p
   adopt   = buffer_end(Pi)p when=!arg2
   through = buffer_add
*/

#include <stdlib.h>
#include <string.h>

struct buffer
{
  char *text;
  size_t size;
};

__attribute__ ((noinline)) static void
buffer_grow (char **text, size_t size)
{
  *text = realloc (*text, size);
}

__attribute__ ((noinline)) static void
buffer_add (struct buffer *b, const char *text)
{
  size_t more = strlen (text);
  buffer_grow (&b->text, b->size + more);
  memcpy (b->text + b->size, text, more);
  b->size += more;
}

__attribute__ ((noinline)) static char *
buffer_detach (struct buffer *b, size_t *size)
{
  char *text = b->text;
  if (size)
    *size = b->size;
  b->text = NULL;
  return text;
}

__attribute__ ((noinline)) static char *
buffer_end (char *text, int keep)
{
  return keep ? text : text;
}

int
main (void)
{
  struct buffer b = { NULL, 0 }, c = { NULL, 0 }, d = { NULL, 0 };
  buffer_add (&b, "0123456789"); /* { dg-row {.live.bytes} "" } */
  buffer_detach (&b, NULL);      /* { dg-row {.live.bytes} "10" } */
  buffer_add (&c, "01234");      /* { dg-row {.live.bytes} "" } */
  buffer_end (c.text, 0);        /* { dg-row {.live.bytes} "5" } */
  buffer_add (&d, "0123");       /* { dg-row {.live.bytes} "4" } */
  buffer_end (d.text, 1);        /* { dg-row {.live.bytes} "" } */
  buffer_detach (&b, NULL);
  return 0;
}

/* { dg-report allocator {of ("malloc") | .live.bytes, .calls.alloc, .calls.resize, .calls.free} "19 3 0 0" } */
