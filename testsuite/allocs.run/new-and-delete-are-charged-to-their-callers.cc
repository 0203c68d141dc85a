// What operator new gets from malloc is charged to the new-expression, in each
// of its forms, with the type; delete ends it.
// { dg-do run }
// { dg-options "-std=c++17" }

#include <cstdio>
#include <new>

struct object
{
  object () { number = 1; }
  ~object () { number = 0; }
  int number;
  char more[60];
};

struct alignas (128) aligned
{
  char bytes[128];
};

static void *volatile sink;

int
main ()
{
  int *one = new int;                      // { dg-row {.calls.alloc, .live.bytes} "1 4" }
  object *several = new object[10];        // { dg-row {.calls.alloc, .live.objects} "1 1" }
  aligned *wide = new aligned;             // { dg-row {.calls.alloc, .live.bytes} "1 128" }
  long *quiet = new (std::nothrow) long;   // { dg-row {.calls.alloc, .live.bytes} "1 8" }
  void *raw = ::operator new (100);        // { dg-row {.calls.alloc, .live.bytes} "1 100" }
  object *gone = new object;               // { dg-row {.total.objects, .live.objects} "1 0" }
  sink = gone;
  delete gone;                             // { dg-row {.calls.free} "1" }
  aligned *row = new aligned[3];           // { dg-row {.total.objects, .live.objects} "1 0" }
  sink = row;
  delete[] row;                            // { dg-row {.calls.free} "1" }
  sink = one;
  sink = several;
  sink = wide;
  sink = quiet;
  std::printf ("%d\n", raw != nullptr);
}

// { dg-output "^1\n$" }
// { dg-report type {of("int") | .live.bytes} "4" }
// { dg-report type {of("aligned") | .live.bytes, .total.objects} "128 2" }
