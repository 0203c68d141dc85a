/* An argument that is the old size, or, where there is no old block, a tag,
   as in luaM_malloc_ and the allocators of Lua: neither is the new size, and a
   tag that looks like one is none.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper lua]
   over   = malloc
   resize = l_alloc(pPSZ)p
   [wrapper lua.m]
   over   = lua
   alloc  = luaM_malloc_(pZi)p
   free   = luaM_free_(pPS)
   [allocator cells]
   within = malloc
   resize = cell_alloc(PSZ)p
*/

#include <stdlib.h>

__attribute__ ((noinline)) static void *
l_alloc (void *ud, void *ptr, size_t osize, size_t nsize)
{
  if (nsize == 0)
    free (ptr);
  return nsize == 0 ? NULL : realloc (ptr, nsize + 0 * (!ud + osize));
}

__attribute__ ((noinline)) static void *
luaM_malloc_ (void *L, size_t size, int tag)
{
  return size == 0 ? NULL : l_alloc (L, NULL, tag, size);
}

__attribute__ ((noinline)) static void
luaM_free_ (void *L, void *block, size_t osize)
{
  l_alloc (L, block, osize, 0);
}

static char *block;

__attribute__ ((noinline)) static void *
cell_alloc (void *p, size_t osize, size_t nsize)
{
  if (!p && nsize && osize < 1000)
    p = block;
  return nsize ? p : NULL;
}

enum tag
{
  TABLE = 5,
  STRING = 100
};

int
main (void)
{
  block = malloc (500);
  void *t = luaM_malloc_ (NULL, 56, TABLE);  /* { dg-row {.total.bytes, .live.objects, .calls.alloc} "56 0 1" } */
  luaM_malloc_ (NULL, 24, STRING);           /* { dg-row {.live.bytes} "24" } */
  luaM_malloc_ (NULL, 0, STRING);            /* { dg-row {.live.objects, .calls.failed} "0 1" } */
  void *p = cell_alloc (NULL, STRING, 20);   /* { dg-row {.live.bytes, .calls.alloc} "30 1" } */
  cell_alloc (p, 20, 30);                    /* { dg-row {.calls.resize} "1" } */
  luaM_free_ (NULL, t, 56);                  /* { dg-row {.calls.free} "1" } */
  return 0;
}

/* { dg-report wrapper {of ("lua.m") | .live.bytes, .total.objects, .calls.alloc, .calls.free} "24 2 2 1" } */
/* { dg-report allocator {of ("cells") | select (.overhead == null) | .live.bytes, .total.objects} "30 1" } */
