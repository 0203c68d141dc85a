/* An alignment, before the size as in ngx_memalign, behind it as in
   mi_malloc_aligned and ngx_pmemalign: never taken for the size.  Named the
   wrong way round it would be.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper nginx]
   over  = malloc
   alloc = ngx_memalign(AZp)p
   free  = free(P)
   [allocator heap]
   within = malloc
   alloc  = mi_malloc_aligned(ZA)p
   alloc  = ngx_pmemalign(pZA)p
   alloc  = turned_round(pAZ)p
*/

#include <stdint.h>
#include <stdlib.h>

__attribute__ ((noinline)) static void *
ngx_memalign (size_t alignment, size_t size, void *log)
{
  void *p = NULL;
  return posix_memalign (&p, alignment, size) || log ? NULL : p;
}

static char *block;

__attribute__ ((noinline)) static void *
mi_malloc_aligned (size_t size, size_t alignment)
{
  char *at = block + (-(uintptr_t) block & (alignment - 1));
  block = at + size;
  return at;
}

__attribute__ ((noinline)) static void *
ngx_pmemalign (void *pool, size_t size, size_t alignment)
{
  return pool ? NULL : mi_malloc_aligned (size, alignment);
}

__attribute__ ((noinline)) static void *
turned_round (void *pool, size_t size, size_t alignment)
{
  return ngx_pmemalign (pool, size, alignment);
}

int
main (void)
{
  block = malloc (2000);
  void *p = ngx_memalign (256, 100, NULL); /* { dg-row {.total.bytes, .live.objects} "100 0" } */
  ngx_memalign (64, 300, NULL);   /* { dg-row {.live.bytes} "300" } */
  mi_malloc_aligned (40, 128);    /* { dg-row {.live.bytes, .live.objects} "40 1" } */
  ngx_pmemalign (NULL, 24, 64);   /* { dg-row {.live.bytes, .live.objects} "24 1" } */
  turned_round (NULL, 24, 64);    /* { dg-row {.live.bytes, .live.objects} "64 1" } */
  int wrong = (uintptr_t) p % 256 != 0;
  free (p);                       /* { dg-row {.calls.free} "1" } */
  return wrong;
}

/* { dg-report wrapper {of ("nginx") | .live.bytes, .calls.alloc, .calls.free} "300 2 0" } */
/* { dg-report allocator {of ("heap") | select (.overhead == null) | .live.bytes, .live.objects} "128 3" } */
