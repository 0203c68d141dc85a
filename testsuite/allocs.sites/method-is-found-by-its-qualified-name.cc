// Methods, static ones, and functions in namespaces are found by their
// qualified names; `this' is the first letter.
// { dg-do compile }
/* { dg-config here }
[allocator arena]
alloc = Arena::alloc(CZ)p
alloc = Arena::of_class(Z)p
free  = ns::Deep::put(CP)
alloc = ns::take(Z)p
alloc = (anonymous namespace)::local(Z)p
*/

struct Arena
{
  void *alloc (unsigned long);
  static void *of_class (unsigned long);
};

struct Other
{
  void *alloc (unsigned long);
};

namespace ns
{
  struct Deep
  {
    void put (void *);
  };
  void *take (unsigned long);
}

void *take (unsigned long);

namespace
{
  void *
  local (unsigned long size) // { dg-entry "::local.*', alloc of allocator 'arena'" }
  {
    return reinterpret_cast<void *> (size);
  }
}

void *
Arena::alloc (unsigned long size) // { dg-entry "Arena::alloc.*', alloc of allocator 'arena'" }
{
  return local (size); // { dg-site "'_ZN12_GLOBAL__N_1L?5localEm', alloc" }
}

void
calls (Arena &arena, Other &other, ns::Deep &deep)
{
  deep.put (arena.alloc (8)); // { dg-site "('_ZN5Arena5allocEm', alloc|'_ZN2ns4Deep3putEPv', free)" }
  other.alloc (8);
  Arena::of_class (8);        // { dg-site "'_ZN5Arena8of_classEm', alloc" }
  ns::take (8);               // { dg-site "'_ZN2ns4takeEm', alloc" }
  take (8);
}
