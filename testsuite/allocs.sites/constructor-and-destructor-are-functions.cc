// Constructors and destructors are found by the names that users know them by.
// { dg-do compile }
/* { dg-config here }
[allocator arena]
alloc   = Arena::alloc(CZ)p
through = Arena::Arena, ns::Other::~Other
*/

struct Arena
{
  Arena ();
  explicit Arena (unsigned long);
  ~Arena ();
  void *alloc (unsigned long);
  void *first;
};

namespace ns
{
  struct Other
  {
    Other ();
    ~Other ();
  };
}

Arena::Arena () // { dg-entry "Arena::Arena\\(\\)', through" }
{
  first = alloc (8); // { dg-site "'_ZN5Arena5allocEm', alloc of allocator" }
}

Arena::~Arena ()
{
}

ns::Other::~Other () // { dg-entry "Other::~Other\\(\\)', through" }
{
}

void
calls ()
{
  Arena a;     // { dg-site "'_ZN5ArenaC1Ev', through" }
  Arena b (1); // { dg-site "'_ZN5ArenaC1Em', through" }
  ns::Other o;
} // { dg-site "'_ZN2ns5OtherD1Ev', through" }
