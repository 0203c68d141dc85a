// An instance of a template, or a method of one, is found by its name with the
// arguments; other instances are not meant.
// { dg-do compile }
/* { dg-config here }
[allocator pool]
alloc = Pool<int>::get(C)T
alloc = Pool<ns::item*>::get(C)T
free  = Pool<int>::put(int *)(CP)
alloc = make<ns::item>(N)T
through = Vector<*>::grow, Vector<int>::Vector
*/

namespace ns
{
  struct item
  {
    int number;
  };
}

template <class T> struct Pool
{
  T *get ();
  void put (T *);
  void put (T *, int);
};

template <class T> struct Vector
{
  Vector ();
  void grow ();
  void shrink ();
};

template <class T> T *make (unsigned);

void
calls (Pool<int> &ints, Pool<ns::item> &items, Pool<ns::item *> &pointers)
{
  int *i = ints.get ();  // { dg-site "'_ZN4PoolIiE3getEv', alloc" "one 'int'" }
  ints.put (i);          // { dg-site "'_ZN4PoolIiE3putEPi', free" }
  ints.put (i, 1);
  items.put (items.get ());
  pointers.get ();       // { dg-site "'_ZN4PoolIPN2ns4itemEE3getEv', alloc" }
  make<int> (3);
  make<ns::item> (3);    // { dg-site "'_Z4makeIN2ns4itemEEPT_j', alloc" }
  Vector<int> v;         // { dg-site "'_ZN6VectorIiEC1Ev', through" }
  Vector<long> w;
  v.grow ();             // { dg-site "'_ZN6VectorIiE4growEv', through" }
  w.grow ();             // { dg-site "'_ZN6VectorIlE4growEv', through" }
  w.shrink ();
}
