// A result that C++ returns by reference arrives where the caller wants it,
// from an entry that is inlined and from one that is not.
// { dg-do run }
/* { dg-config here }
[wrapper w]
over    = malloc
through = Range::begin, Range::end
*/

#include <cstdio>
#include <cstdlib>

struct Place
{
  int *at;
  void *own;

  Place (int *p, std::size_t size) : at (p), own (std::malloc (size)) {}
  Place (const Place &other) : at (other.at), own (nullptr) {}
  ~Place () { std::free (own); }
};

struct Range
{
  int numbers[3];

  Place begin () { return Place (numbers, 10); }
  __attribute__ ((noinline)) Place end () { return Place (numbers + 3, 20); }
};

static int
sum (Range &range)
{
  Place place = range.begin (); // { dg-row {.total.bytes} "10" }
  Place end = range.end ();     // { dg-row {.total.bytes} "20" }
  int total = 0;
  for (; place.at < end.at; place.at++)
    total += *place.at;
  return total;
}

int
main ()
{
  Range range = { { 1, 2, 3 } };
  std::printf ("%d\n", sum (range));
}

// { dg-output "^6\n$" }
