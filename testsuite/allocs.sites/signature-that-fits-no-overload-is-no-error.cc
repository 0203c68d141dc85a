// In C++ another function may have the name, so a rule that fits none of those
// that are called is silent.
// { dg-do compile }
// { dg-unmet "get" }
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = get(ZN)p
*/

void *get (unsigned long);

void *
calls ()
{
  return get (1);
}
