/* Where callers enter, expressions are evaluated there.  What the unit does
   not know is unknown, with a note; in a definition that would be an error.
   */
/* { dg-do run } */
/* { dg-config here }
   [allocator v]
   within     = malloc
   instrument = callers
   create     = v_new(ps)C name=arg2
   alloc      = v_push(p)p size=arg1->size context=arg1->self
   alloc      = v_more(pp)p size=after (*arg2) * arg1->size context=arg1->self
   destroy    = v_delete(C)
*/
/* { dg-plain-sources "plain-vector.c" } */

#include "plain-vector.h"

int
main (void)
{
  struct v *a = v_new (NULL, "a"), *b = v_new (a, "b");
  int n = 2;
  v_push (a);      /* { dg-row {.live.bytes} "24" } */
  v_more (a, &n);  /* { dg-row {.live.bytes} "72" } */
  v_push (b);      /* { dg-row {.live.objects} "0" } */
  v_delete (b);
  return n != 3;
}
