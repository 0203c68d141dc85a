// A virtual call is a call through a pointer: a site if its type fits an entry
// with a size; the override is an entry by its own name only.
// { dg-do compile }
/* { dg-config here }
[allocator arena]
alloc = Arena::alloc(CZ)p
free  = Arena::put(CP)
*/
// { dg-unmet "Arena::put" }

struct Arena
{
  virtual void *alloc (unsigned long);
  virtual void put (void *);
};

struct Derived : Arena
{
  void *alloc (unsigned long) override;
};

void *
Arena::alloc (unsigned long size) // { dg-entry "Arena::alloc" }
{
  return reinterpret_cast<void *> (size);
}

void *
Derived::alloc (unsigned long size)
{
  return Arena::alloc (size); // { dg-site "calls '_ZN5Arena5allocEm', alloc" }
}

void
calls (Arena *arena)
{
  arena->put (arena->alloc (8)); // { dg-site "calls through '.*', alloc of allocator 'arena'" }
}
