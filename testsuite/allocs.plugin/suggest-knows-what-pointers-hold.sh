# SPDX-License-Identifier: MIT
# What is stored in a field, a variable, a parameter is what is called through
# it; a field for destructors of all kinds is none through which memory is freed.
cat >program.c <<'C'
#include <stdlib.h>
struct methods { void *(*get) (size_t); void (*put) (void *); };
struct value { void (*destroy) (void *); };
static char arena[4096];
static size_t used;

static void *
arena_get (size_t size)
{
  return &arena[(used += size) - size];
}
static void
arena_put (void *p)
{
  (void) p;
}
static struct methods table = { malloc, free };
static struct methods other = { arena_get, arena_put };
static void *(*hook) (size_t) = malloc;

static void *
table_alloc (struct methods *m, size_t size)
{
  return m->get (size);
}
static void
close_it (void *p)
{
  (void) p;
}
static void *
grow (void *(*resize) (void *, size_t), void *p, size_t size)
{
  return resize (p, size);
}
int
main (void)
{
  struct value v = { free }, w = { close_it };
  v.destroy (table_alloc (&table, 10));
  w.destroy (table_alloc (&other, 10));
  table.put (hook (5));
  free (grow (realloc, NULL, 10));
  return 0;
}
C
$CC $plugin program.c -o program
$allocs suggest program
