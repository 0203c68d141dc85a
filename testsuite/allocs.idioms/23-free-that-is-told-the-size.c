/* A free that is told the size, before or behind the pointer, as g_slice_free1
   and luaM_free_: the pointer alone says which object ends, and all of it.  A
   wrong size changes nothing.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator glib.slice]
   within = malloc
   alloc  = g_slice_alloc(Z)p
   free   = g_slice_free1(SP)
   [wrapper openssl]
   over  = malloc
   alloc = CRYPTO_malloc(Zsi)p
   free  = CRYPTO_clear_free(PSsi)
*/

#include <stdlib.h>
#include <string.h>

static char *block;

__attribute__ ((noinline)) static void *
g_slice_alloc (size_t size)
{
  char *at = block;
  block += size;
  return at;
}

__attribute__ ((noinline)) static void
g_slice_free1 (size_t size, void *mem)
{
  memset (mem, 0, size);
}

__attribute__ ((noinline)) static void *
CRYPTO_malloc (size_t num, const char *file, int line)
{
  return malloc (num + 0 * (!file + line));
}

__attribute__ ((noinline)) static void
CRYPTO_clear_free (void *p, size_t num, const char *file, int line)
{
  memset (p, 0, num);
  free (line && file ? p : NULL);
}

int
main (void)
{
  block = malloc (500);
  void *a = g_slice_alloc (40);            /* { dg-row {.total.bytes, .live.objects} "40 0" } */
  void *b = g_slice_alloc (24);            /* { dg-row {.total.bytes, .live.objects} "24 0" } */
  g_slice_alloc (16);                      /* { dg-row {.live.bytes} "16" } */
  void *k = CRYPTO_malloc (32, "file", 1); /* { dg-row {.total.bytes, .live.objects} "32 0" } */
  g_slice_free1 (40, a);                   /* { dg-row {.calls.free} "1" } */
  g_slice_free1 (8, b);                    /* { dg-row {.calls.free} "1" } */
  CRYPTO_clear_free (k, 32, "file", 2);    /* { dg-row {.calls.free} "1" } */
  return 0;
}

/* { dg-report allocator {of ("glib.slice") | select (.overhead == null) | .live.bytes, .live.objects, .calls.free} "16 1 2" } */
/* { dg-report wrapper {of ("openssl") | .live.objects, .calls.alloc, .calls.free} "0 1 1" } */
