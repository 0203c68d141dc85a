/* SPDX-License-Identifier: MIT */
/* Calls xmalloc.c of gnulib.  */

#include <config.h>
#include <xalloc.h>

void
xalloc_die (void)
{
  abort ();
}

int
main (void)
{
  size_t n = 0;
  idx_t m = 0;
  void *a = xnmalloc (6, 20), *b = ximalloc (50);
  void *c = xstrdup ("0123456789");
  void *d = x2nrealloc (NULL, &n, 16), *e = xpalloc (NULL, &m, 1, -1, 24);
  d = x2nrealloc (d, &n, 16);
  e = xpalloc (e, &m, 100, -1, 24);
  free (a);
  return !b || !c || !d || !e || n != 13 || m != 105;
}
