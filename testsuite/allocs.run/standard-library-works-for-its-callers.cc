// With the config `cxx' what the standard library allocates is charged to the
// line of the program that calls it, whether its code is in headers or in
// libstdc++.so; what it calls back is charged to itself.
// { dg-do run }
// { dg-config cxx }

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <list>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

struct Pair
{
  long first, second;
};

static std::size_t
containers ()
{
  std::vector<int> numbers;
  numbers.reserve (100);                             // { dg-row {.total.bytes} "400" }
  std::list<long> list { 1, 2, 3 };                  // { dg-row {.total.bytes} "72" }
  std::string text (100, 'x');                       // { dg-row {.total.bytes} "101" }
  text.reserve (300);                                // { dg-row {.total.bytes} "301" }
  auto array = std::make_unique<Pair[]> (3);         // { dg-row {.total.bytes} "48" }
  std::unique_ptr<Pair> one (new Pair { 1, 2 });     // { dg-row {.total.bytes} "16" "operator new" }
  std::vector<std::unique_ptr<Pair> > many;
  many.reserve (2);                                  // { dg-row {.total.bytes} "16" }
  std::for_each (text.begin (), text.begin () + 2,
                 [&] (char) {
                   many.emplace_back (new Pair ());  // { dg-row {.total.bytes} "32" "operator new" }
                 });
  return list.size () + text.size () + many.size () + (array && one);
}

static int
catches ()
{
  std::vector<int> empty;
  int caught = 0;
  for (int i = 0; i < 3; i++)
    try
      {
        caught += empty.at (i);
      }
    catch (const std::out_of_range &)
      {
        caught++;
      }
  void *volatile p = std::malloc (5);                // { dg-row {.total.bytes} "5" malloc }
  std::free (p);
  return caught;
}

int
main ()
{
  std::size_t size = containers ();
  std::printf ("%zu %d\n", size, catches ());
}

// { dg-output "^106 3\n$" }
// { dg-report site {[.rows[] | select(.total.bytes > 0) | .site.file // "" | select(startswith("/usr"))] | length} "0" }
