// An entry in place, and a call that its caller enters, need nothing of the
// language's runtime in a unit that catches no exceptions.
// { dg-do link }
// { dg-once "-O2 -shared -fPIC" }
/* { dg-config here }
[wrapper print]
over       = malloc
alloc      = print_new(s.)p
[wrapper foreign]
over       = malloc
instrument = callers
alloc      = foreign_new(Z)p
*/

#include <cstdlib>

void *foreign_new (std::size_t size);
void *print_new (const char *format, ...);

void *
print_new (const char *format, ...)
{
  return format ? foreign_new (10) : std::malloc (10);
}

// { dg-final { same-undefined yes } }
// { dg-final { same-needed yes } }
// { dg-final { scan-listing-not {nm -u} "personality|_Unwind" } }
