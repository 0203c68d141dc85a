/* Which allocator is behind a site is chosen when the program runs, as by
   SQLite's methods or PYTHONMALLOC: what it gets belongs to the one that it
   reached.  One that is never chosen has nothing.  */
/* { dg-do run } */
/* { dg-args "heap" } */
/* { dg-config here }
   [wrapper sqlite.mem1]
   over  = malloc
   alloc = sqlite3MemMalloc(Z)p
   free  = sqlite3MemFree(P)
   [allocator sqlite.memsys5]
   alloc = memsys5Malloc(Z)p
   free  = memsys5Free(P)
   [allocator sqlite.memsys3]
   alloc = memsys3Malloc(Z)p
   free  = memsys3Free(P)
   [wrapper sqlite]
   over  = sqlite.mem1, sqlite.memsys5
   alloc = sqlite3Malloc(Z)p
   free  = sqlite3_free(P)
   alloc = field sqlite3_mem_methods.xMalloc(Z)p
   free  = field sqlite3_mem_methods.xFree(P)
*/

#include <stdlib.h>

typedef struct sqlite3_mem_methods
{
  void *(*xMalloc) (int);
  void (*xFree) (void *);
} sqlite3_mem_methods;

static char heap[1000];
static int used;

static void *
sqlite3MemMalloc (int size)
{
  return malloc (size);
}

static void
sqlite3MemFree (void *p)
{
  free (p);
}

static void *
memsys5Malloc (int size)
{
  used += (size + 15) & ~15;
  return heap + used - ((size + 15) & ~15);
}

static void
memsys5Free (void *p)
{
  *(char *) p = 0;
}

static void *
memsys3Malloc (int size)
{
  return heap + size;
}

static void
memsys3Free (void *p)
{
  *(char *) p = 0;
}

static sqlite3_mem_methods methods = { sqlite3MemMalloc, sqlite3MemFree };
static const sqlite3_mem_methods memsys3 = { memsys3Malloc, memsys3Free };
static const sqlite3_mem_methods memsys5 = { memsys5Malloc, memsys5Free };

__attribute__ ((noinline)) static void *
sqlite3Malloc (int size)
{
  return methods.xMalloc (size); /* { dg-row {.calls.alloc} "4" } */
}

__attribute__ ((noinline)) static void
sqlite3_free (void *p)
{
  methods.xFree (p); /* { dg-row {.calls.free} "2" } */
}

static void
session (int size)
{
  void *a = sqlite3Malloc (size);     /* { dg-row {.live.objects, .total.objects} "0 2" } */
  void *b = sqlite3Malloc (size + 1); /* { dg-row {.live.objects, .live.bytes} "2 112" } */
  sqlite3_free (a);                   /* { dg-row {.calls.free} "2" } */
  *(char *) b = 0;
}

int
main (int argc, char **argv)
{
  session (10);
  if (argc > 1)
    methods = argv[1][0] == 'h' ? memsys5 : memsys3;
  session (100);
  return 0;
}

/* { dg-report allocator {of ("sqlite.memsys5") | select (.overhead == null) | .live.bytes, .total.objects, .calls.alloc, .calls.free} "101 2 2 1" } */
/* { dg-report allocator {of ("malloc") | .live.bytes, .total.objects, .calls.alloc, .calls.free} "11 2 2 1" } */
/* { dg-report allocator {of ("sqlite.memsys3") | .total.objects, .calls.alloc} "" } */
/* { dg-report wrapper {of ("sqlite.mem1") | .live.bytes, .calls.alloc, .calls.free} "0 2 1" } */
/* { dg-report wrapper {of ("sqlite") | .live.bytes, .calls.alloc, .calls.free} "112 4 2" } */
