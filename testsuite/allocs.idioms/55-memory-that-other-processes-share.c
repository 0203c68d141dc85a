/* Objects in memory that several processes share may be freed by another one,
   as in the slabs of nginx: how long they live is unknown, and a free of what
   another process made is no fault.  Of an allocator that is not shared it is
   one.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator nginx.slab]
   shared = yes
   alloc  = ngx_slab_alloc(CZ)p
   free   = ngx_slab_free(CP)
   [allocator own]
   alloc  = own_alloc(CZ)p
   free   = own_free(CP)
*/

#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

struct slab
{
  size_t used;
  void *sent;
};

__attribute__ ((noinline)) static void *
ngx_slab_alloc (struct slab *s, size_t size)
{
  s->used += size;
  return (char *) (s + 1) + s->used - size;
}

__attribute__ ((noinline)) static void
ngx_slab_free (struct slab *s, void *p)
{
  *(char *) p = s->used != 0;
}

__attribute__ ((noinline)) static void *
own_alloc (struct slab *s, size_t size)
{
  s->used += size;
  return (char *) (s + 1) + s->used - size;
}

__attribute__ ((noinline)) static void
own_free (struct slab *s, void *p)
{
  *(char *) p = s->used != 0;
}

static struct slab *
map (void)
{
  return mmap (NULL, 65536, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
               -1, 0);
}

int
main (void)
{
  struct slab *s = map (), *t = map ();
  void *mine = ngx_slab_alloc (s, 100); /* { dg-row {.live.bytes, .live.objects} "100 1" } */
  void *gone = ngx_slab_alloc (s, 200); /* { dg-row {.live.bytes, .total.bytes} "0 200" } */
  void *own = own_alloc (t, 50);        /* { dg-row {.live.bytes} "50" } */
  if (fork () == 0)
    {
      s->sent = ngx_slab_alloc (s, 300);
      t->sent = own_alloc (t, 400);
      _exit (0);
    }
  wait (NULL);
  ngx_slab_free (s, s->sent);           /* { dg-row {.calls.free} "1" } */
  ngx_slab_free (s, gone);              /* { dg-row {.calls.free} "1" } */
  own_free (t, t->sent);
  return !mine || !own;
}

/* { dg-report allocator {of ("nginx.slab") | .lifetime, .live.bytes, .total.objects} "unknown 100 2" } */
/* { dg-report allocator {of ("own") | .lifetime, .live.bytes, .total.objects} "known 50 1" } */
/* { dg-report allocator {.coverage.unknown_frees} "1" } */
