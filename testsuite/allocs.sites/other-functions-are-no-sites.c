/* Functions whose name or type resembles the configured one are no sites.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper xmalloc]
over  = malloc
alloc = xmalloc(Z)p
*/
/* { dg-unmet "xmalloc" } */

#include <stddef.h>

void *xmalloc2 (size_t);
void *my_xmalloc (size_t);

void *
both (size_t size)
{
  return size ? xmalloc2 (size) : my_xmalloc (size);
}
