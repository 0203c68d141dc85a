// A rule for a virtual method is one for calls of it and for every override, at
// whatever depth; a method of the same name that overrides nothing has none.
// { dg-do compile }
/* { dg-config here }
[wrapper pool]
over   = malloc
alloc  = Pool::take(pZ)p
free   = Pool::give(pP)
*/

struct Other
{
  virtual void *take (double number);
};

struct Pool
{
  virtual void *take (unsigned long size) = 0;
  virtual void give (void *p) = 0;
};

struct Heap : Other, Pool
{
  void *take (unsigned long size) override;
  void *take (double number) override;
  void give (void *p) override;
};

struct Deep final : Heap
{
  void *take (unsigned long size) override;
};

void *
Heap::take (unsigned long size) // { dg-entry "Heap::take.*, alloc of wrapper 'pool'" }
{
  return __builtin_malloc (size); // { dg-site "'malloc'" }
}

void *
Heap::take (double number)
{
  return __builtin_malloc ((unsigned long)number); // { dg-site "'malloc'" }
}

void *
Deep::take (unsigned long size) // { dg-entry "Deep::take.*, alloc of wrapper 'pool'" }
{
  return Heap::take (size); // { dg-site "calls '_ZN4Heap4takeEm', alloc of wrapper 'pool', forwards" }
}

void
calls (Pool *pool, Heap *heap, Deep *deep, Other *other)
{
  pool->give (pool->take (8)); // { dg-site "calls through '_ZN4Pool(4takeEm', alloc|4giveEPv', free) of wrapper 'pool'" }
  heap->give (heap->take (8ul)); // { dg-site "calls through '_ZN4Heap(4takeEm', alloc|4giveEPv', free) of wrapper 'pool'" }
  deep->take (8ul); // { dg-site "calls (through )?'_ZN4Deep4takeEm', alloc of wrapper 'pool'" }
  other->take (8.0);
}
