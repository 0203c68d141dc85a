// Methods, overloads and templates bear attributes of their own.
// { dg-do compile }

#include <cstddef>

#define ALLOCATOR(...) __attribute__ ((allocator (__VA_ARGS__)))

struct Arena
{
  ALLOCATOR () void *alloc (size_t size);
  void *alloc (size_t size, int flags);
  __attribute__ ((deallocator)) void put (void *p);
  template <class T> ALLOCATOR ("typed", "(Ci)T") T *make (int number);
  void *operator new (size_t size) ALLOCATOR ("slab");
  void operator delete (void *p) __attribute__ ((deallocator ("slab")));
};

[[gnu::allocator_wrapper ("over")]] void *over (size_t size);
void *over (const char *name);

void *
Arena::alloc (size_t size) // { dg-entry "Arena::alloc.*, alloc of allocator 'Arena'" }
{
  return ::operator new (size); // { dg-site "'_Znwm', alloc of wrapper 'new', forwards" }
}

void
calls (Arena &arena)
{
  arena.put (arena.alloc (8)); // { dg-site "'_ZN5Arena(5allocEm', alloc|3putEPv', free) of allocator 'Arena'" }
  arena.alloc (8, 1);
  *arena.make<int> (1) = 5; // { dg-site "calls '.*make.*', alloc of allocator 'typed'" "one 'int'" }
  Arena *other = new Arena; // { dg-site "calls '_ZN5ArenanwEm', alloc of allocator 'slab'" "one 'Arena'" }
  delete other;             // { dg-site "calls '_ZN5ArenadlEPv', free of allocator 'slab'" }
  over (size_t (8));        // { dg-site "calls '_Z4overm', alloc of wrapper 'over'" }
  over ("name");
}
