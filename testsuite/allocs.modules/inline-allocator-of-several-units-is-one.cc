// An inline allocator that several units of a module have is one instance, and
// its entry one entry.
// { dg-do run }
// { dg-sources "inline-allocator-2.cc inline-allocator-3.cc" }
// { dg-config inline-allocator.conf }

#include "inline-allocator.h"

#include <cstdio>

int
main ()
{
  arena mine;
  void *p = mine.take (10); // { dg-row {.calls.alloc, .live.bytes} "1 10" }
  void *q = second (mine);
  void *r = third (mine);
  std::printf ("%d\n", p != q && q != r);
}

// { dg-output "^1\n$" }
// { dg-report instance {of("arena") | .live.bytes, .calls.alloc} "60 3" }
// { dg-report entry {of("_ZN5arena4takeEm") | .live.bytes, .calls.alloc} "60 3" }
