# SPDX-License-Identifier: MIT
# A wrapper of a wrapper in another unit is one, with the letters that the inner
# one needs; what decides for itself what it allocates is none.
cat >inner.c <<'C'
#include <stdlib.h>
void *
get (int tag, size_t size)
{
  void *p;
  (void) tag;
  if (size == 0)
    size = 1;
  p = malloc (size);
  if (!p)
    abort ();
  return p;
}
void *
get_zero (size_t count, size_t size)
{
  return calloc (count, size);
}
void *
get_more (void *old, size_t size)
{
  return realloc (old, size);
}
void
get_free (void *p)
{
  if (p)
    free (p);
}
C
cat >outer.c <<'C'
#include <string.h>
void *get (int, size_t);
void get_free (void *);
struct pair { char *name; int n; };

static void *
with_header (size_t size)
{
  char *p = get (1, size + 16);
  return p + 16;
}
void *
outer_alloc (size_t size)
{
  return with_header (size);
}
void
outer_free (void *p)
{
  get_free ((char *) p - 16);
}
char *
outer_strdup (const char *s)
{
  size_t length = strlen (s) + 1;
  return memcpy (get (2, length), s, length);
}

/* The name is the pair's, not the caller's.  */
char *
name_dup (const struct pair *p)
{
  return strdup (p->name);
}
/* One type each: the calls in them are the sites.  */
struct pair *
pair_new (void)
{
  return get (3, sizeof (struct pair));
}
struct pair *
pairs_new (size_t n)
{
  return get (4, n * sizeof (struct pair));
}
/* It finalises, and what it takes is no block for anything.  */
void
pair_free (struct pair *p)
{
  get_free (p->name);
  get_free (p);
}
void
pair_free_void (void *v)
{
  struct pair *p = v;
  get_free (p->name);
  get_free (p);
}
int
main (void)
{
  struct pair *p = pair_new ();
  p->name = outer_strdup ("x");
  outer_free (outer_alloc (3));
  outer_free (with_header (3));
  pair_free_void (pairs_new (1));
  get_free (name_dup (p));
  pair_free (p);
  return 0;
}
C
$CC $plugin inner.c outer.c -o program
$allocs suggest program
