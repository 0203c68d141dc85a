// The replaceable operators of C++ are sites, in each of their forms, with the
// type that is made.
// { dg-do compile }
// { dg-options "-std=c++17" }

#include <new>

struct with_destructor
{
  ~with_destructor ();
  int number;
};

struct alignas (64) overaligned
{
  char bytes[64];
};

int *
single (long *old)
{
  delete old;     // { dg-site "'_ZdlPvm', free of wrapper 'new'" }
  return new int; // { dg-site "'_Znwm', alloc of wrapper 'new'" "one 'int'" }
}

int *
array (long *old, unsigned n)
{
  delete[] old;      // { dg-site "'_ZdaPv', free of wrapper 'new'" }
  return new int[n]; // { dg-site "'_Znam', alloc of wrapper 'new'" "array of 'int'" }
}

void
array_of_objects (with_destructor *old)
{
  delete[] old; // { dg-site "'_ZdaPvm', free of wrapper 'new'" }
}

overaligned *
aligned (overaligned *old)
{
  delete old;             // { dg-site "'_ZdlPvmSt11align_val_t', free" }
  return new overaligned; // { dg-site "'_ZnwmSt11align_val_t', alloc" "one 'overaligned'" }
}

int *
without_exceptions ()
{
  return new (std::nothrow) int; // { dg-site "'_ZnwmRKSt9nothrow_t', alloc" "one 'int'" }
}

void *
called_by_name (void *old)
{
  ::operator delete (old);     // { dg-site "'_ZdlPv', free" }
  return ::operator new (100); // { dg-site "'_Znwm', alloc" }
}
