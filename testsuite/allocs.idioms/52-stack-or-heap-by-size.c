/* What is small is on the stack, what is large in a block behind a header, and
   the function that frees tells by the address, as malloca and freea of gnulib:
   only what is in a block is allocated, and freed.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper gnulib.malloca]
   over  = malloc
   alloc = mmalloca(Z)p
   free  = freea(P) when=(unsigned long) arg1 & 16
*/

#include <alloca.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Addresses on the stack are multiples of 32, those in blocks 16 more.  */
__attribute__ ((noinline)) static void *
mmalloca (size_t size)
{
  char *block = malloc (size + 64);
  char *p = (char *) (((uintptr_t) block + 32) & ~(uintptr_t) 31) + 16;
  p[-1] = p - block;
  return p;
}

__attribute__ ((noinline)) static void
freea (void *p)
{
  if ((uintptr_t) p & 16)
    free ((char *) p - ((char *) p)[-1]);
}

#define malloca(n) \
  ((n) < 4000 \
   ? (void *) (((uintptr_t) alloca ((n) + 31) + 31) & ~(uintptr_t) 31) \
   : mmalloca (n))

__attribute__ ((noinline)) static int
work (size_t size)
{
  char *p = malloca (size); /* { dg-row {.live.objects, .total.objects, .total.bytes, .calls.alloc} "0 2 15128 2" mmalloca } */
  memset (p, 1, size);
  int last = p[size - 1];
  freea (p);                /* { dg-row {.calls.free} "2" } */
  return last;
}

int
main (void)
{
  int n = work (10) + work (5000) + work (3999) + work (10000);
  return n != 4;
}

/* { dg-report wrapper {of ("gnulib.malloca") | .live.objects, .total.objects, .calls.alloc, .calls.free} "0 2 2 2" } */
