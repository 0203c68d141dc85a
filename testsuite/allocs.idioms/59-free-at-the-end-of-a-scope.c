/* The compiler calls a function at the end of a scope, which frees what the
   variable points to, as g_autofree of GLib: its line is that of the
   declaration, and a variable that was given away frees nothing.  A variable
   without the attribute keeps what it has.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper glib]
   over  = malloc
   alloc = g_malloc(Z)p
   free  = g_free(P)
   free  = g_autoptr_cleanup_generic_gfree(R)
*/

#include <stdlib.h>

__attribute__ ((noinline)) static void *
g_malloc (size_t size)
{
  return malloc (size);
}

__attribute__ ((noinline)) static void
g_free (void *p)
{
  free (p);
}

static inline void
g_autoptr_cleanup_generic_gfree (void *p)
{
  void **pp = p;
  g_free (*pp); /* { dg-row {.calls.free, .calls.free_null} "2 2" } */
}

#define g_autofree \
  __attribute__ ((cleanup (g_autoptr_cleanup_generic_gfree)))

__attribute__ ((noinline)) static void *
steal (int give)
{
  g_autofree char *scratch = g_malloc (100); /* { dg-row {.live.objects, .total.objects} "0 2" g_malloc } */
  g_autofree char *kept = give ? g_malloc (20) : NULL; /* { dg-row {.live.bytes, .total.objects} "20 1" g_malloc } */
  char *plain = g_malloc (3); /* { dg-row {.live.bytes, .live.objects} "6 2" g_malloc } */
  scratch[0] = plain[0] = 0;
  void *result = kept;
  kept = NULL;
  return result;
}

int
main (void)
{
  void *a = steal (0), *b = steal (1);
  return a || !b;
}

/* { dg-report wrapper {of ("glib") | .live.bytes, .total.objects, .calls.alloc, .calls.free} "26 5 5 4" } */
/* { dg-report site {[.rows[] | select (.site.callee == "g_autoptr_cleanup_generic_gfree") | [.site.function, .calls.free, .calls.free_null]] | sort | flatten | .[]} "steal 0 2 steal 2 0" } */
