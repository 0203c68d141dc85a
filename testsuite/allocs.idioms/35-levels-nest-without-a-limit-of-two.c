/* An object of one allocator lies in one of a second and that in one of a
   third, as the memory of zlib does in nginx, and that of objects in pools in
   arenas in Python.  A block at level 0 lies in nothing.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator python.arena]
   within = malloc
   alloc  = arena_new()p size=4096
   [allocator python.pool]
   within = python.arena
   alloc  = pool_new()p size=512
   free   = pool_drop(P)
   [allocator python.object]
   within = python.pool
   alloc  = pymalloc_alloc(pZ)p
   free   = pymalloc_free(pP)i
   [wrapper python]
   over  = python.object
   alloc = PyObject_New(Z)p
*/

#include <stdlib.h>

static char *arena, *next_pool, *pool, *next;

__attribute__ ((noinline)) static void *
arena_new (void)
{
  return arena = next_pool = (char *) malloc (5000) + 64;
}

__attribute__ ((noinline)) static void *
pool_new (void)
{
  if (!arena)
    arena_new ();
  pool = next_pool;
  next_pool += 512;
  next = pool + 48;
  return pool;
}

__attribute__ ((noinline)) static void
pool_drop (void *p)
{
  *(char *) p = 0;
}

__attribute__ ((noinline)) static void *
pymalloc_alloc (void *context, size_t size)
{
  if (!pool || next + size > pool + 512)
    pool_new ();
  next += size;
  return context ? NULL : next - size;
}

__attribute__ ((noinline)) static int
pymalloc_free (void *context, void *p)
{
  *(char *) p = 0;
  return context != NULL;
}

__attribute__ ((noinline)) static void *
PyObject_New (size_t size)
{
  return pymalloc_alloc (NULL, size);
}

int
main (void)
{
  void *first = NULL;
  for (int i = 0; i < 10; i++)
    {
      void *p = PyObject_New (100); /* { dg-row {.live.objects, .live.bytes, .level} "2 200 3" PyObject_New } */
      first = first ? first : p;
    }
  pymalloc_free (NULL, first);      /* { dg-row {.calls.free} "1" } */
  void *other = malloc (30);        /* { dg-row {.live.bytes, .level} "30 0" } */
  pool_drop (pool - 512);
  pool_drop (pool - 1024);
  return other == NULL;
}

/* { dg-report allocator {of ("python.object") | select (.overhead == null) | .level, .total.objects, .live.objects, .from_parent.objects} "3 10 2 1" } */
/* { dg-report allocator {of ("python.pool") | select (.overhead == null) | .level, .total.objects, .from_parent.objects} "2 3 1" } */
/* { dg-report allocator {of ("python.arena") | select (.overhead == null) | .level, .total.objects, .from_parent.objects} "1 1 1" } */
