/* Two functions have one name, as palloc in the server of PostgreSQL and in its
   clients: the file in front of the name tells which is meant.  One of that
   name in a third file is nothing.  */
/* { dg-do run } */
/* { dg-sources "fe-memutils.c other-palloc.c" } */
/* { dg-config here }
   [allocator postgres.context]
   within = malloc
   alloc  = 57-one-name-with-two-meanings.c:palloc(Z)p
   free   = 57-one-name-with-two-meanings.c:pfree(P)
   [wrapper postgres.frontend]
   over   = malloc
   alloc  = fe-memutils.c:palloc(Z)p
   free   = fe-memutils.c:pfree(P)
*/

#include "two-meanings.h"

#include <stdlib.h>

static char *context;

__attribute__ ((noinline)) static void *
palloc (size_t size)
{
  if (!context)
    context = malloc (1000);
  context += size;
  return context - size;
}

__attribute__ ((noinline)) static void
pfree (void *p)
{
  *(char *) p = 0;
}

int
main (void)
{
  void *a = palloc (100); /* { dg-row {.live.objects, .calls.alloc} "0 1" palloc } */
  void *b = palloc (50);  /* { dg-row {.live.bytes, .calls.alloc} "50 1" palloc } */
  pfree (a);              /* { dg-row {.calls.free} "1" } */
  void *c = client ();
  void *d = third ();
  return !(b && c && d);
}

/* { dg-report site {.rows[] | select (.site.function == "client") | .site.callee, .live.bytes, .calls.alloc, .calls.free} "palloc 70 2 0 pfree 0 0 1" } */
/* { dg-report site {[.rows[] | select (.live.bytes == 33) | .site.function, .site.callee] | .[]} "palloc malloc" } */
/* { dg-report allocator {of ("postgres.context") | select (.overhead == null) | .live.bytes, .total.objects, .calls.alloc, .calls.free} "50 2 2 1" } */
/* { dg-report wrapper {of ("postgres.frontend") | .live.bytes, .total.objects, .calls.alloc, .calls.free} "70 2 2 1" } */
