// Calls in a lambda are sites of the lambda; a call of it is none, nor one
// through a pointer that is known to point to it; through any other it is, by
// its type.
// { dg-do compile }
/* { dg-config here }
[allocator pool]
alloc = pool_alloc(CZ)p
*/

void *pool_alloc (void *, unsigned long);

void *
calls (void *pool)
{
  auto get = [] (void *from, unsigned long size)
  {
    return pool_alloc (from, size + 8); // { dg-site "'_Z10pool_allocPvm', alloc of allocator 'pool', forwards" }
  };
  auto take = [pool] (unsigned long size)
  {
    return pool_alloc (pool, size); // { dg-site "'_Z10pool_allocPvm', alloc of allocator 'pool', forwards" }
  };
  take (8);
  void *(*known) (void *, unsigned long) = get;
  return known (pool, 8);
}

void *
calls_any (void *(*any) (void *, unsigned long), void *pool)
{
  return any (pool, 8); // { dg-site "calls through 'any', alloc of allocator 'pool'" }
}
