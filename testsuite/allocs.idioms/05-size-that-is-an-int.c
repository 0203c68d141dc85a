/* Sizes narrower than size_t, signed and unsigned, as that of sqlite3_malloc:
   each is extended as its type says.  A negative one fails in the function
   itself.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper sqlite]
   over  = malloc
   alloc = sqlite3_malloc(Z)p
   free  = sqlite3_free(P)
   [allocator map]
   alloc = map_unsigned(Z)p
   alloc = map_byte(Z)p
   alloc = map_idx(Z)p
*/

#include <stddef.h>
#include <stdlib.h>

__attribute__ ((noinline)) static void *
sqlite3_malloc (int n)
{
  return n <= 0 ? NULL : malloc (n);
}

__attribute__ ((noinline)) static void
sqlite3_free (void *p)
{
  free (p);
}

/* Addresses are handed out, never used.  */
static char *next = (char *) 0x100000000000;

__attribute__ ((noinline)) static void *
map_unsigned (unsigned n)
{
  return (next += 0x200000000) + 0 * n;
}

__attribute__ ((noinline)) static void *
map_byte (unsigned char n)
{
  return (next += 0x200000000) + 0 * n;
}

__attribute__ ((noinline)) static void *
map_idx (ptrdiff_t n)
{
  return (next += 0x200000000) + 0 * n;
}

int
main (void)
{
  int wide = 0x7c8; /* 200 in its last byte */
  void *p = sqlite3_malloc (100);  /* { dg-row {.total.bytes, .live.objects} "100 0" } */
  sqlite3_malloc (-1);      /* { dg-row {.total.objects, .calls.failed} "0 1" } */
  map_unsigned (-1000000u); /* { dg-row {.live.bytes} "4293967296" } */
  map_byte (wide);          /* { dg-row {.live.bytes} "200" } */
  map_idx (wide);           /* { dg-row {.live.bytes} "1992" } */
  sqlite3_free (p);         /* { dg-row {.calls.free} "1" } */
  return 0;
}

/* { dg-report wrapper {of ("sqlite") | .total.objects, .calls.alloc, .calls.free, .calls.failed} "1 1 1 1" } */
