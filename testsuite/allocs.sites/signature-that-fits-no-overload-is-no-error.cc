// In C++ another function may have the name, so a rule that fits none of those
// that are called is no error; but it is said that these do not fit.
// { dg-do compile }
// { dg-unmet "take" }
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = get(ZN)p
alloc = pick(Z)p
alloc = take(Z)p
*/

void *get (unsigned long); // { dg-skipped {'void\* get\(long unsigned int\)' does not fit 'get\(ZN\)p', alloc of wrapper 'w'} }
void *pick (const char *);
void *pick (unsigned long);

void *
calls ()
{
  void *p = pick ("x");
  return p ? get (1) : pick (1); // { dg-site "'_Z4pickm', alloc of wrapper 'w'" }
}
