# SPDX-License-Identifier: MIT
# In C++ functions are suggested by their qualified names, overloads by their
# signatures; instances of templates, which no config can name, are not.
cat >program.cc <<'C'
#include <cstdlib>
namespace ns
{
class Arena
{
  char *cursor = (char *) malloc (1000);

public:
  void *
  alloc (size_t n)
  {
    if (!cursor)
      cursor = (char *) malloc (1000);
    char *p = cursor;
    cursor += n;
    return p;
  }
  static void *raw_alloc (size_t n) { return ::operator new (n); }
  static void raw_free (void *p) { ::operator delete (p); }
};
template <class T> T *make_alloc (size_t n) { return (T *) malloc (n); }
void *over_alloc (int n) { return malloc (n); }
void *over_alloc (int n, int m) { return malloc (n * m); }
}
int
main ()
{
  ns::Arena a;
  a.alloc (3);
  ns::Arena::raw_free (ns::Arena::raw_alloc (3));
  free (ns::make_alloc<char> (3));
  free (ns::over_alloc (3));
  free (ns::over_alloc (1, 3));
  return 0;
}
C
$CXX $plugin program.cc -o plain
$allocs suggest plain | tee suggested.conf
$CXX $plugin -fplugin-arg-allocs-config=./suggested.conf program.cc -o program
$allocs run -o profile ./program 2>/dev/null
$allocs report profile --by entry --format=json --top 0 |
  jq -r '.rows[] | select (.calls.alloc) | "\(.entry) \(.calls.alloc)"' | sort
