// A program's own operator new is an entry like any definition: its caller is
// charged, and it is entered once.
// { dg-do run }
/* { dg-config here }
[wrapper own]
over  = malloc
alloc = operator new(Z)p
free  = operator delete(P)
free  = operator delete(void*, size_t)(PS)
*/

#include <cstdio>
#include <cstdlib>
#include <new>

__attribute__ ((noinline)) void *
operator new (std::size_t size)
{
  return std::malloc (size + 16);
}

__attribute__ ((noinline)) void
operator delete (void *p) noexcept
{
  std::free (p);
}

void
operator delete (void *p, std::size_t) noexcept
{
  operator delete (p);
}

static void *volatile sink;

int
main ()
{
  long *kept = new long; // { dg-row {.calls.alloc, .live.bytes} "1 24" }
  long *gone = new long; // { dg-row {.calls.alloc, .live.bytes} "1 0" }
  sink = kept;
  sink = gone;
  delete gone; // { dg-row {.calls.free} "1" }
  std::printf ("%d\n", kept != nullptr);
}

// { dg-output "^1\n$" }
// { dg-report wrapper {of("own") | .calls.alloc, .live.bytes} "2 24" }
