// An exception that leaves a wrapper does not leave it in the chains of what is
// allocated later.
// { dg-do run }
/* { dg-config here }
[wrapper checked]
over  = malloc
alloc = checked(Z)p
*/

#include <cstdio>
#include <cstdlib>
#include <new>

__attribute__ ((noinline)) static void *
checked (size_t size)
{
  if (size > 1000)
    throw std::bad_alloc ();
  return std::malloc (size);
}

int
main ()
{
  int caught = 0;
  try
    {
      checked (2000);
    }
  catch (const std::bad_alloc &)
    {
      caught = 1;
    }
  void *p = std::malloc (100); // { dg-row {.live.bytes} "100" }
  void *q = checked (50);      // { dg-row {.live.bytes} "50" }
  std::printf ("%d %d\n", caught, p != q);
  return 0;
}

// { dg-output "^1 1\n$" }
// { dg-report wrapper {of("checked") | .live.bytes} "50" }
