// Exceptions pass through entries that hand over and those entered in place,
// run the destructors there, and leave none of them in later chains.
// { dg-do run }
/* { dg-config here }
[wrapper w]
over    = malloc
alloc   = handed(Zi)p
alloc   = in_place(Zi.)p
through = Guard::~Guard, between
*/

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

static int guards;

struct Guard
{
  ~Guard ()
  {
    guards++;
    std::free (std::malloc (1));
  }
};

__attribute__ ((noinline)) static void *
handed (std::size_t size, int fail)
{
  Guard guard;
  if (fail)
    throw std::runtime_error ("handed");
  return std::malloc (size);
}

__attribute__ ((noinline)) static void *
in_place (std::size_t size, int fail, ...)
{
  Guard guard;
  if (fail == 1)
    throw 1;
  return handed (size, fail);
}

__attribute__ ((noinline)) static void *
between (std::size_t size, int fail)
{
  Guard guard;
  return in_place (size, fail, "x");
}

int
main ()
{
  int caught = 0;
  for (int fail = 0; fail < 3; fail++)
    try
      {
        between (10, fail); // { dg-row {.live.bytes} "10" }
      }
    catch (int)
      {
        caught += 1;
      }
    catch (const std::exception &)
      {
        caught += 10;
      }
  void *p = std::malloc (100); // { dg-row {.live.bytes} "100" }
  void *q = handed (50, 0);    // { dg-row {.live.bytes} "50" }
  std::printf ("%d %d %d\n", caught, guards, p != q);
}

// { dg-output "^11 9 1\n$" }
// { dg-report wrapper {of("w") | .live.bytes} "60" }
