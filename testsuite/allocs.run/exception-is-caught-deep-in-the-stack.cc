// Where an exception is caught, or what it passes is cleaned up, the wrappers
// that it left are not in the chains any more, however deep the stack is then;
// those that catch it themselves still are.
// { dg-do run }
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = checked(Z)p
alloc = careful(Z)p
alloc = in_place(Z.)p

[allocator pool]
alloc = pool_alloc(Z)p
free  = pool_free(P)
*/

#include <cstdio>
#include <cstdlib>
#include <new>

#define NOIPA __attribute__ ((noipa))

static char pool[100];

NOIPA static void *
pool_alloc (std::size_t size)
{
  if (size > sizeof pool)
    throw std::bad_alloc ();
  return pool;
}

NOIPA static void
pool_free (void *p)
{
  pool[0] = p != nullptr;
}

// Allocate far below the caller's frame.
NOIPA static void *
deep (std::size_t size)
{
  volatile char room[4000];
  room[size] = 0;
  void *p = std::malloc (size);
  return p != nullptr && !room[size] ? p : nullptr;
}

NOIPA static void *
checked (std::size_t size)
{
  if (size > 1000)
    throw std::bad_alloc ();
  return std::malloc (size);
}

NOIPA static void *
careful (std::size_t size)
{
  try
    {
      return checked (size);
    }
  catch (const std::bad_alloc &)
    {
      return deep (20);
    }
}

NOIPA static void *
in_place (std::size_t size, ...)
{
  try
    {
      return checked (size);
    }
  catch (const std::bad_alloc &)
    {
      return deep (40);
    }
}

struct Guard
{
  void *held;
  ~Guard ()
  {
    deep (80);
    pool_free (held); // { dg-row {.calls.free} "1" }
  }
};

NOIPA static void
guarded ()
{
  Guard guard = { pool_alloc (30) }; // { dg-row {.live.objects, .total.objects} "0 1" }
  pool_alloc (2000);
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
      caught += deep (10) != nullptr;
    }
  try
    {
      guarded ();
    }
  catch (const std::bad_alloc &)
    {
      caught++;
    }
  void *p = careful (2000);
  void *q = in_place (2000, 1);
  std::printf ("%d %d\n", caught, p != q);
}

// { dg-output "^2 1\n$" }
// { dg-report wrapper {of("w") | .live.bytes} "60" }
// { dg-report chain {[.rows[] | select ((.chain[-1].function // "") | test ("deep")) | "\(.chain | length):\(.live.bytes)"] | sort | .[]} "1:90 2:20 2:40" }
