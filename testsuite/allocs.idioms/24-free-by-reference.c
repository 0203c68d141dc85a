/* A free that is given the address of the pointer and stores NULL there, as
   av_freep and av_buffer_unref of FFmpeg; a macro such as FREE_AND_NULL of git
   is a plain free.  A variable that is NULL already frees nothing, and the
   address of the variable itself is no object.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper ffmpeg]
   over   = malloc
   alloc  = av_malloc(Z)p
   resize = av_reallocp(RZ)i
   free   = av_freep(R)
   [allocator buffers]
   within = malloc
   alloc  = buffer_get(Z)p
   free   = buffer_unref(R)
*/

#include <stdlib.h>
#include <string.h>

#define FREE_AND_NULL(p) do { free (p); (p) = NULL; } while (0)

__attribute__ ((noinline)) static void *
av_malloc (size_t size)
{
  return malloc (size);
}

__attribute__ ((noinline)) static void
av_freep (void *arg)
{
  void *value;
  memcpy (&value, arg, sizeof value);
  memset (arg, 0, sizeof value);
  free (value);
}

__attribute__ ((noinline)) static int
av_reallocp (void *ptr, size_t size)
{
  void *value;
  memcpy (&value, ptr, sizeof value);
  value = realloc (value, size);
  memcpy (ptr, &value, sizeof value);
  return value ? 0 : -1;
}

static char *block;
void *c;

__attribute__ ((noinline)) static char *
buffer_get (size_t size)
{
  char *at = block;
  block += size;
  return at;
}

__attribute__ ((noinline)) static void
buffer_unref (char **buffer)
{
  *buffer = NULL;
}

int
main (void)
{
  block = malloc (500);
  void *a = av_malloc (10);  /* { dg-row {.total.bytes, .live.objects} "10 0" } */
  void *b = av_malloc (20);  /* { dg-row {.live.bytes} "50" } */
  c = malloc (30);           /* { dg-row {.total.bytes, .live.objects} "30 0" } */
  char **d = malloc (sizeof *d); /* { dg-row {.live.bytes, .live.objects} "8 1" } */
  *d = buffer_get (40);      /* { dg-row {.total.bytes, .live.objects} "40 0" } */
  buffer_get (60);           /* { dg-row {.live.bytes} "60" } */
  av_freep (&a);             /* { dg-row {.calls.free} "1" } */
  av_freep (&a);             /* { dg-row {.calls.free, .calls.free_null} "0 1" } */
  av_reallocp (&b, 50);      /* { dg-row {.calls.resize} "1" } */
  FREE_AND_NULL (c);         /* { dg-row {.calls.free} "1" } */
  buffer_unref (d);          /* { dg-row {.calls.free} "1" } */
  return a || c || *d;
}

/* { dg-report wrapper {of ("ffmpeg") | .live.bytes, .calls.alloc, .calls.resize, .calls.free, .calls.free_null} "50 2 1 1 1" } */
/* { dg-report allocator {of ("buffers") | select (.overhead == null) | .live.bytes, .total.objects, .calls.free} "60 2 1" } */
