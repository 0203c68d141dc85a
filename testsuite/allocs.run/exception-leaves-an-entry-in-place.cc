// An exception that is caught in the frame of the call leaves an entry that was
// entered in place: what is called from there later is not inside of it.
// { dg-do run }
/* { dg-config here }
[allocator body]
within = malloc
alloc  = in_body(.Z)p

[allocator call]
within     = malloc
instrument = callers
alloc      = around_call(Z)p
*/

#include <cstdio>
#include <cstdlib>
#include <new>

struct Limit
{
  std::size_t most;

  explicit Limit (std::size_t bytes) : most (bytes) {}
  Limit (const Limit &other) : most (other.most) {}
  ~Limit () {}
};

static void *volatile kept;

static inline void *
in_body (Limit limit, std::size_t size)
{
  if (size > limit.most)
    throw std::bad_alloc ();
  return std::malloc (size);
}

static void *
around_call (std::size_t size)
{
  if (size > 100)
    throw size;
  return std::malloc (size);
}

int
main ()
{
  int caught = 0, got = 0;
  for (int i = 0; i < 6; i++)
    try
      {
        got += in_body (Limit (50), i % 2 ? 10 : 1000) != nullptr; // { dg-row {.calls.alloc, .calls.failed, .live.bytes} "3 3 30" }
      }
    catch (const std::bad_alloc &)
      {
        caught++;
      }
  for (int i = 0; i < 4; i++)
    try
      {
        got += around_call (i % 2 ? 20 : 2000) != nullptr; // { dg-row {.calls.alloc, .calls.failed, .live.bytes} "2 2 40" }
      }
    catch (std::size_t)
      {
        caught++;
      }
  kept = std::malloc (5); // { dg-row {.calls.alloc, .total.bytes} "1 5" malloc }
  std::free (kept);
  std::printf ("%d %d\n", got, caught);
}

// { dg-output "^5 5\n$" }
// { dg-report allocator {of("body") | select(.overhead | not) | .live.bytes, .live.objects} "30 3" }
// { dg-report allocator {of("call") | select(.overhead | not) | .live.bytes, .live.objects} "40 2" }
