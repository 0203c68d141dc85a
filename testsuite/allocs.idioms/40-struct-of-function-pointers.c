/* Memory comes through function pointers in a struct, as z_stream.zalloc of
   zlib: such a call is a site, and what it reaches is the owner.  A field of
   the same type that no rule names is no free.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper zlib]
   over  = malloc
   alloc = zcalloc(pNZ)p
   free  = zcfree(pP)
   alloc = field z_stream_s.zalloc(pNZ)p
   free  = field z_stream_s.zfree(pP)
*/

#include <stdlib.h>

typedef struct z_stream_s
{
  void *(*zalloc) (void *opaque, unsigned items, unsigned size);
  void (*zfree) (void *opaque, void *p);
  void (*notify) (void *opaque, void *p);
  void *opaque;
} z_stream;

static void *
zcalloc (void *opaque, unsigned items, unsigned size)
{
  (void) opaque;
  return malloc ((size_t) items * size);
}

static void
zcfree (void *opaque, void *p)
{
  (void) opaque;
  free (p);
}

static void
hear (void *opaque, void *p)
{
  if (opaque)
    *(char *) p = 0;
}

__attribute__ ((noinline)) static void
deflateInit (z_stream *s)
{
  s->zalloc = zcalloc;
  s->zfree = zcfree;
  s->notify = hear;
}

int
main (void)
{
  z_stream s = { NULL, NULL, NULL, NULL };
  deflateInit (&s);
  void *a = s.zalloc (s.opaque, 10, 4); /* { dg-row {.live.bytes, .live.objects, .calls.alloc} "40 1 1" } */
  void *b = s.zalloc (s.opaque, 3, 5);  /* { dg-row {.total.bytes, .live.objects, .calls.alloc} "15 0 1" } */
  s.notify (s.opaque, a);               /* { dg-row {.calls.free} "" } */
  s.zfree (s.opaque, b);                /* { dg-row {.calls.free} "1" } */
  return 0;
}

/* { dg-report wrapper {of ("zlib") | .live.bytes, .total.objects, .calls.alloc, .calls.free} "40 2 2 1" } */
/* { dg-report entry {of ("zcalloc") | .calls.alloc} "2" } */
