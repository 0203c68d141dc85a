/* The block is larger than asked and the caller is told, as by zmalloc_usable
   of Redis: a block of malloc is as large as malloc was asked for; a pool's is
   as large as it says afterwards, or, without that expression, as asked.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper redis.zmalloc]
   over  = malloc
   alloc = zmalloc_usable(Zp)p
   free  = zfree_usable(Pp)
   [allocator bins]
   within = malloc
   alloc  = bin_usable(zp)p size=after (*arg2)
   alloc  = bin_asked(Zp)p
   usable = bin_size(P)z
*/

#include <malloc.h>
#include <stdlib.h>

__attribute__ ((noinline)) static void *
zmalloc_usable (size_t size, size_t *usable)
{
  void *p = malloc (size);
  *usable = malloc_usable_size (p);
  return p;
}

__attribute__ ((noinline)) static void
zfree_usable (void *p, size_t *usable)
{
  *usable = malloc_usable_size (p);
  free (p);
}

static char *block;

__attribute__ ((noinline)) static void *
bin_usable (size_t size, size_t *usable)
{
  char *at = block;
  *usable = (size + 63) / 64 * 64;
  block += *usable;
  return at;
}

__attribute__ ((noinline)) static void *
bin_asked (size_t size, size_t *usable)
{
  return bin_usable (size, usable);
}

__attribute__ ((noinline)) static size_t
bin_size (void *p)
{
  return p ? 64 : 0;
}

int
main (void)
{
  size_t usable;
  block = malloc (1000);
  void *p = zmalloc_usable (21, &usable); /* { dg-row {.total.bytes, .live.objects} "21 0" } */
  if (usable < 21)
    return 1;
  zmalloc_usable (33, &usable);           /* { dg-row {.live.bytes} "33" } */
  zfree_usable (p, &usable);              /* { dg-row {.calls.free} "1" } */
  void *b = bin_usable (70, &usable);     /* { dg-row {.live.bytes} "128" } */
  bin_asked (70, &usable);                /* { dg-row {.live.bytes} "70" } */
  return bin_size (b) != 64;              /* { dg-row {.calls.other} "" } */
}

/* { dg-report wrapper {of ("redis.zmalloc") | .live.bytes, .calls.alloc, .calls.free} "33 2 1" } */
/* { dg-report allocator {of ("bins") | select (.overhead == null) | .live.bytes, .live.objects} "198 2" } */
