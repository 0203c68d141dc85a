/* One function allocates, resizes and frees, as l_alloc of Lua: a size of 0
   frees, a null pointer allocates.  Where the result says that nothing was
   done, it failed.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper lua]
   over   = malloc
   resize = l_alloc(pPSZ)p
   [allocator cells]
   within = malloc
   resize = cell_alloc(PZ)p
*/

#include <stdlib.h>

__attribute__ ((noinline)) static void *
l_alloc (void *ud, void *ptr, size_t osize, size_t nsize)
{
  (void) ud;
  (void) osize;
  if (nsize == 0)
    {
      free (ptr);
      return NULL;
    }
  return realloc (ptr, nsize);
}

static char *block;

__attribute__ ((noinline)) static void *
cell_alloc (void *p, size_t size)
{
  if (size == 0 || size > 100)
    return NULL;
  if (!p)
    block += 100;
  return p ? p : block - 100;
}

int
main (void)
{
  block = malloc (1000);
  void *a = l_alloc (NULL, NULL, 5, 40); /* { dg-row {.calls.alloc, .live.objects} "1 0" } */
  a = l_alloc (NULL, a, 40, 80);         /* { dg-row {.calls.resize} "1" } */
  void *b = l_alloc (NULL, NULL, 0, 30); /* { dg-row {.calls.alloc, .live.bytes} "1 30" } */
  l_alloc (NULL, a, 80, 0);              /* { dg-row {.calls.free, .calls.resize} "1 0" } */
  l_alloc (NULL, NULL, 0, 0);            /* { dg-row {.calls.free_null, .calls.failed} "1 0" } */
  void *c = cell_alloc (NULL, 10);       /* { dg-row {.calls.alloc, .live.objects} "1 0" } */
  void *d = cell_alloc (NULL, 20);       /* { dg-row {.calls.alloc, .live.bytes} "1 20" } */
  cell_alloc (c, 0);                     /* { dg-row {.calls.free, .calls.failed} "1 0" } */
  cell_alloc (d, 200);                   /* { dg-row {.calls.free, .calls.failed} "0 1" } */
  return !b;
}

/* { dg-report wrapper {of ("lua") | .live.bytes, .calls.alloc, .calls.resize, .calls.free, .calls.free_null} "30 2 1 1 1" } */
/* { dg-report allocator {of ("cells") | select (.overhead == null) | .live.bytes, .calls.alloc, .calls.free, .calls.failed} "20 2 1 1" } */
