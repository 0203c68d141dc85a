/* A count that the function raises: the size is what stands in it after the
   call times an argument, as for x2nrealloc and xpalloc of gnulib and
   luaM_growaux_ of Lua.  Before the call it is another number.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper xalloc]
   over   = malloc
   resize = x2nrealloc(Ppz)p
   free   = free(P)
   [allocator vector]
   within = malloc
   resize = xpalloc(Ppzzz)p size=after (*arg2) * arg5
   resize = too_early(Ppz)p size=*arg2 * arg3
*/

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

__attribute__ ((noinline)) static void *
x2nrealloc (void *p, size_t *pn, size_t s)
{
  *pn = p ? *pn + *pn / 2 + 1 : *pn ? *pn : 64 / s;
  return realloc (p, *pn * s);
}

static char *block;

__attribute__ ((noinline)) static void *
xpalloc (void *pa, ptrdiff_t *pn, ptrdiff_t least, ptrdiff_t most, ptrdiff_t s)
{
  ptrdiff_t n = *pn + least;
  char *at = pa ? pa : block;
  if (most >= 0 && n > most)
    return NULL;
  *pn = n;
  if (!pa)
    block += 500;
  return at + 0 * s;
}

__attribute__ ((noinline)) static void *
too_early (void *p, ptrdiff_t *pn, ptrdiff_t s)
{
  return xpalloc (p, pn, 1, -1, s);
}

int
main (void)
{
  size_t n = 0;
  ptrdiff_t m = 0, early = 4;
  block = malloc (2000);
  long *p = x2nrealloc (NULL, &n, sizeof *p); /* { dg-row {.total.bytes, .live.objects, .calls.alloc} "104 0 1" } */
  long *q = x2nrealloc (p, &n, sizeof *p);    /* { dg-row {.calls.resize} "1" } */
  void *v = xpalloc (NULL, &m, 3, 100, 7);    /* { dg-row {.live.bytes, .calls.alloc} "91 1" } */
  xpalloc (v, &m, 10, 100, 7);                /* { dg-row {.calls.resize} "1" } */
  xpalloc (v, &m, 90, 100, 7);                /* { dg-row {.calls.failed} "1" } */
  too_early (NULL, &early, 7);                /* { dg-row {.live.bytes} "28" } */
  free (q);                                   /* { dg-row {.calls.free} "1" } */
  return n != 13 || m != 13 || early != 5;
}

/* { dg-report allocator {of ("vector") | select (.overhead == null) | .live.bytes, .live.objects, .calls.failed} "119 2 1" } */
/* { dg-report wrapper {of ("xalloc") | .calls.alloc, .calls.resize, .live.objects} "1 1 0" } */
/* { dg-report allocator {of ("malloc") | .calls.free, .calls.resize} "1 1" } */
