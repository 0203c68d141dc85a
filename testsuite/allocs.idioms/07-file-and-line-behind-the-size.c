/* Arguments behind the size that say where the call stands, put there by a
   macro, as CRYPTO_malloc of OpenSSL has them.  The site is where the macro
   is used.  A number in front is looked past as well.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper openssl]
   over  = malloc
   alloc = CRYPTO_malloc(Zsi)p
   free  = CRYPTO_free(Psi)
   [allocator secure]
   within = malloc
   alloc  = secure_alloc(Zsi)p
   alloc  = secure_alloc_flags(iZsi)p
*/

#include <stdlib.h>

#define OPENSSL_malloc(n) CRYPTO_malloc (n, __FILE__, __LINE__)
#define OPENSSL_free(p) CRYPTO_free (p, __FILE__, __LINE__)

__attribute__ ((noinline)) static void *
CRYPTO_malloc (size_t num, const char *file, int line)
{
  return malloc (num + 0 * (!file + line));
}

__attribute__ ((noinline)) static void
CRYPTO_free (void *p, const char *file, int line)
{
  free (file && line ? p : NULL);
}

static char *block;

__attribute__ ((noinline)) static void *
secure_alloc (size_t num, const char *file, int line)
{
  block += num + 0 * (!file + line);
  return block - num;
}

__attribute__ ((noinline)) static void *
secure_alloc_flags (int flags, size_t num, const char *file, int line)
{
  return secure_alloc (num + 0 * flags, file, line);
}

int
main (void)
{
  block = malloc (1000);
  void *key = OPENSSL_malloc (16);         /* { dg-row {.total.bytes, .live.objects, .calls.alloc} "16 0 1" } */
  OPENSSL_malloc (24);                     /* { dg-row {.live.bytes, .live.objects} "24 1" } */
  secure_alloc (32, "file", 7);            /* { dg-row {.live.bytes} "32" } */
  secure_alloc_flags (64, 40, "file", 7);  /* { dg-row {.live.bytes} "40" } */
  OPENSSL_free (key);                      /* { dg-row {.calls.free} "1" } */
  return 0;
}

/* { dg-report wrapper {of ("openssl") | .live.bytes, .calls.alloc, .calls.free} "24 2 1" } */
