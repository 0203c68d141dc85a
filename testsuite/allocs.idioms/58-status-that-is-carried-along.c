/* The first argument carries a status and is no pool, as in
   sqlite3Fts5MallocZero: nothing is allocated where it says that something
   failed before, and such a call counts as failed.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper sqlite]
   over  = malloc
   alloc = sqlite3_malloc64(Z)p
   free  = sqlite3_free(P)
   [wrapper sqlite.fts5]
   over  = sqlite
   alloc = sqlite3Fts5MallocZero(pZ)p
*/

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { SQLITE_OK = 0, SQLITE_NOMEM = 7 };

__attribute__ ((noinline)) static void *
sqlite3_malloc64 (uint64_t size)
{
  return size > 1000000 ? NULL : malloc (size);
}

__attribute__ ((noinline)) static void
sqlite3_free (void *p)
{
  free (p);
}

__attribute__ ((noinline)) static void *
sqlite3Fts5MallocZero (int *rc, int64_t size)
{
  void *p = NULL;
  if (*rc == SQLITE_OK)
    {
      p = sqlite3_malloc64 (size);
      if (p)
        memset (p, 0, size);
      else
        *rc = SQLITE_NOMEM;
    }
  return p;
}

int
main (void)
{
  int rc = SQLITE_OK;
  void *a = sqlite3Fts5MallocZero (&rc, 40);      /* { dg-row {.live.bytes, .calls.alloc, .calls.failed} "40 1 0" } */
  void *b = sqlite3Fts5MallocZero (&rc, 50);      /* { dg-row {.live.objects, .total.bytes, .calls.alloc} "0 50 1" } */
  void *c = sqlite3Fts5MallocZero (&rc, 2000000); /* { dg-row {.total.objects, .calls.alloc, .calls.failed} "0 0 1" } */
  void *d = sqlite3Fts5MallocZero (&rc, 60);      /* { dg-row {.total.objects, .calls.alloc, .calls.failed} "0 0 1" } */
  sqlite3_free (b);                               /* { dg-row {.calls.free} "1" } */
  return !a || c || d || rc != SQLITE_NOMEM;
}

/* { dg-report entry {of ("sqlite3Fts5MallocZero") | .calls.alloc, .calls.failed} "2 2" } */
/* { dg-report entry {of ("sqlite3_malloc64") | .calls.alloc, .calls.failed} "2 1" } */
/* { dg-report pool {[.rows[]] | length} "0" } */
