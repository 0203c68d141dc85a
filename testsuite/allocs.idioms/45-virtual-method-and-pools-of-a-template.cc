// A virtual method that allocates, and pools that are instances of a template:
// the rule for the method is one for what overrides it, a pattern is none, so
// each instance has its name.  A method of that name elsewhere is nothing.
/* { dg-do run } */
/* { dg-config here }
   [wrapper resource]
   over  = malloc
   alloc = Resource::allocate(pZ)p
   free  = Resource::deallocate(pPS)
   [allocator pool]
   within = malloc
   create = Pool<int>::Pool(C)
   create = Pool<double>::Pool(C)
   alloc  = Pool<int>::get(C)T
   alloc  = Pool<double>::get(C)T
   free   = Pool<int>::put(CP)
   free   = Pool<double>::put(CP)
*/

#include <cstddef>
#include <cstdlib>

struct Resource
{
  virtual ~Resource () {}
  virtual void *allocate (size_t) = 0;
  virtual void deallocate (void *, size_t) = 0;
};

struct Heap : Resource
{
  void *allocate (size_t size) override { return malloc (size); }
  void deallocate (void *p, size_t) override { free (p); }
};

struct Guarded : Resource
{
  void *allocate (size_t size) override
  {
    return static_cast<char *> (malloc (size + 32)) + 32;
  }
  void deallocate (void *p, size_t) override
  {
    free (static_cast<char *> (p) - 32);
  }
};

struct Other
{
  char room[100];
  __attribute__ ((noinline)) void *allocate (size_t at) { return room + at; }
};

template <typename T> struct Pool
{
  T *block;
  int used;
  __attribute__ ((noinline)) Pool ()
    : block (static_cast<T *> (malloc (100 * sizeof (T)))), used (0)
  {
  }
  __attribute__ ((noinline)) T *get () { return block + used++; }
  __attribute__ ((noinline)) void put (T *p) { *p = T (); }
};

__attribute__ ((noinline)) static void *
use (Resource *r, size_t size)
{
  return r->allocate (size); // { dg-row {.live.bytes, .live.objects, .calls.alloc} "552 2 3" }
}

int
main ()
{
  Heap heap;
  Guarded guarded;
  Other other;
  void *a = use (&heap, 20);
  void *b = use (&heap, 500);
  void *c = use (&guarded, 20);
  void *d = other.allocate (10); // { dg-row {.total.objects} "" }
  Resource *r = &heap;
  r->deallocate (a, 20);         // { dg-row {.calls.free} "1" }
  Pool<int> ints;
  Pool<double> doubles;
  Pool<char> chars;
  int *i = ints.get ();          // { dg-row {.live.bytes, .live.objects} "4 1" }
  double *x = doubles.get ();    // { dg-row {.live.bytes, .live.objects} "8 1" }
  double *y = doubles.get ();    // { dg-row {.live.bytes, .live.objects} "0 0" }
  char *z = chars.get ();        // { dg-row {.live.bytes} "" }
  doubles.put (y);               // { dg-row {.calls.free} "1" }
  return !(b && c && d && i && x && z);
}

/* { dg-report wrapper {of ("resource") | .live.bytes, .total.objects, .calls.alloc, .calls.free} "552 3 3 1" } */
/* { dg-report allocator {of ("pool") | select (.overhead == null) | .live.bytes, .total.objects, .calls.free} "12 3 1" } */
