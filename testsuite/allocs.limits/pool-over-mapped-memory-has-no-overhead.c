/* What a program maps itself is not counted; of a pool in such memory the
   objects are, at level 0, and what is left of it is not known.  */
/* { dg-do run } */
/* { dg-config here }
[allocator pool]
alloc = pool_get(Z)p
*/

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

static char *pool;
static size_t used;

__attribute__ ((noinline)) static void *
pool_get (size_t size)
{
  if (!pool)
    pool = mmap (NULL, 65536, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  used += size;
  return pool + used - size;
}

int
main (void)
{
  void *volatile p = pool_get (64); /* { dg-row {.level, .live.bytes} "0 64" } */
  void *volatile q = pool_get (32); /* { dg-row {.level, .live.bytes} "0 32" } */
  printf ("%d\n", p != q);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report allocator {of("pool") | .live.bytes, .overhead} "96 null" } */
