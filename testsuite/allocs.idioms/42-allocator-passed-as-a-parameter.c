/* The function that allocates is a parameter, as in sqlite3Fts5ParserAlloc: the
   call through it is a site.  What is called through a parameter that no rule
   names frees nothing by itself.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper sqlite]
   over  = malloc
   alloc = sqlite3_malloc64(Z)p
   free  = sqlite3_free(P)
   alloc = param ParserAlloc.mallocProc(Z)p
   free  = param ParserFree.freeProc(P)
*/

#include <stdint.h>
#include <stdlib.h>

__attribute__ ((noinline)) static void *
sqlite3_malloc64 (uint64_t size)
{
  return malloc (size);
}

__attribute__ ((noinline)) static void
sqlite3_free (void *p)
{
  free (p);
}

static void
clear (void *p)
{
  *(char *) p = 0;
}

__attribute__ ((noinline)) static void *
ParserAlloc (void *(*mallocProc) (uint64_t))
{
  return mallocProc (300); /* { dg-row {.live.bytes, .total.objects, .calls.alloc} "300 3 3" } */
}

__attribute__ ((noinline)) static void
ParserFree (void *p, void (*freeProc) (void *))
{
  freeProc (p); /* { dg-row {.calls.free} "1" } */
}

__attribute__ ((noinline)) static void
ParserVisit (void *p, void (*visitor) (void *))
{
  visitor (p); /* { dg-row {.calls.free} "" } */
}

int
main (void)
{
  void *a = ParserAlloc (sqlite3_malloc64);
  void *b = ParserAlloc (sqlite3_malloc64);
  void *c = ParserAlloc ((void *(*) (uint64_t)) malloc);
  ParserVisit (b, clear);
  ParserFree (a, sqlite3_free);
  free (c); /* { dg-row {.calls.free} "1" } */
  return 0;
}

/* { dg-report wrapper {of ("sqlite") | .live.bytes, .total.objects, .calls.alloc, .calls.free} "300 2 2 1" } */
/* { dg-report wrapper {.rows[] | select (.wrapper == null) | .live.objects, .total.objects, .calls.alloc, .calls.free} "0 1 1 1" } */
