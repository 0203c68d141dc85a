/* A call of a configured wrapper is a site; its definition is an entry, and the
   call of malloc in it a site that forwards its size.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper xmalloc]
over  = malloc
alloc = xmalloc(Z)p
*/

#include <stdlib.h>

void *xmalloc (size_t);

void *
xmalloc (size_t size) /* { dg-entry "'xmalloc', alloc of wrapper" } */
{
  return malloc (size); /* { dg-site "'malloc', .*, forwards its size" } */
}

int *
one_int (void)
{
  return xmalloc (sizeof (int)); /* { dg-site "'xmalloc'" "one 'int'" } */
}
