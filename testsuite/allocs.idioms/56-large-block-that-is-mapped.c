/* What is large is mapped, what is small cut from blocks of malloc, by one
   function, as in the malloc of bash and in mimalloc: both are objects of the
   allocator, one within a block, one within nothing.  A mapping that the
   program makes itself is none.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator mi]
   within = malloc
   alloc  = mi_malloc(Z)p
   free   = mi_free_size(PS)
*/

#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/mman.h>

enum { MMAP_THRESHOLD = 10000 };

static char *page;
static size_t used;

static void *
map (size_t size)
{
  return mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
               -1, 0);
}

__attribute__ ((noinline)) static void *
mi_malloc (size_t size)
{
  if (size >= MMAP_THRESHOLD)
    return map (size);
  if (!page)
    page = malloc (4096);
  used += (size + 15) & ~(size_t) 15;
  return page + used - ((size + 15) & ~(size_t) 15);
}

__attribute__ ((noinline)) static void
mi_free_size (void *p, size_t size)
{
  if (size >= MMAP_THRESHOLD)
    munmap (p, size);
  else
    *(char *) p = 0;
}

int
main (void)
{
  void *small = mi_malloc (100);   /* { dg-row {.live.bytes, .live.objects} "100 1" } */
  void *gone = mi_malloc (48);     /* { dg-row {.live.objects} "0" } */
  void *large = mi_malloc (20000); /* { dg-row {.live.bytes, .live.objects, .level} "20000 1 0" } */
  void *unmapped = mi_malloc (30000); /* { dg-row {.live.objects, .total.bytes, .total.objects} "0 30000 1" } */
  void *own = map (50000);         /* { dg-row {.total.objects} "" } */
  mi_free_size (gone, 48);         /* { dg-row {.calls.free} "1" } */
  mi_free_size (unmapped, 30000);  /* { dg-row {.calls.free} "1" } */
  return !(small && large && own);
}

/* { dg-report allocator {[of ("mi") | select (.overhead == null) | .live.bytes, .live.objects, .total.objects] | .[]} "20100 2 4" } */
/* { dg-report allocator {.rows[] | select (.overhead) | .allocator, .live.bytes} "mi 3996" } */
