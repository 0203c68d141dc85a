// Calls in a lambda are sites of the lambda; a call of it is none, but one
// through a pointer to it is, by its type.
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
  void *(*pointer) (void *, unsigned long) = get;
  return pointer (pool, 8); // { dg-site "calls through '.*', alloc of allocator 'pool'" }
}
