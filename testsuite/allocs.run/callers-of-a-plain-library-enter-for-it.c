/* With `instrument = callers' the entries of a library that was built without
   the plugin are announced by those who call it.  */
/* { dg-do run } */
/* { dg-plain-shared libplain.so "plain-library.c" } */
/* { dg-config here }
[wrapper plain]
over       = malloc
instrument = callers
alloc      = plain_alloc(Z)p
free       = plain_free(P)
*/

#include <stdio.h>
#include <stdlib.h>

#include "plain-library.h"

int
main (void)
{
  void *p = plain_alloc (100); /* { dg-row {.calls.alloc, .live.bytes} "1 100" } */
  void *q = plain_alloc (50);  /* { dg-row {.calls.alloc, .live.bytes} "1 0" } */
  plain_free (q);              /* { dg-row {.calls.free} "1" } */
  plain_free (NULL);           /* { dg-row {.calls.free_null} "1" } */
  plain_alloc (7);             /* { dg-row {.calls.alloc, .live.bytes} "1 7" } */
  void *r = malloc (30);       /* { dg-row {.live.bytes} "30" } */
  printf ("%d\n", p != r);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report wrapper {of("plain") | .calls.alloc, .live.bytes} "3 107" } */
/* { dg-report chain {.rows[] | select(.live.bytes == 100) | [.chain[].callee] | join(" ")} "plain_alloc malloc" } */
