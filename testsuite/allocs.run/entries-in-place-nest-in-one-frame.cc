// Entries that are entered in place and inlined into each other are all part of
// the chain, though their calls lie in one frame, side by side.
// { dg-do run }
/* { dg-config here }
[wrapper method]
over    = malloc
through = Box::*

[wrapper top]
over       = malloc
instrument = callers
through    = outer

[wrapper center]
over       = malloc
instrument = callers
through    = middle

[wrapper bottom]
over       = malloc
instrument = callers
through    = inner
*/

#include <cstdio>
#include <cstdlib>

#define INLINED __attribute__ ((always_inline)) inline

/* GCC knows nothing of what is kept here, so all calls are made.  */
static void *volatile kept;

static void
drop (void *p)
{
  kept = p;
  std::free (kept);
}

static INLINED void *
inner (std::size_t size)
{
  return std::malloc (size);
}

static INLINED void *
middle (std::size_t size)
{
  drop (inner (size));
  return inner (size + 1);
}

static INLINED void *
outer (std::size_t size)
{
  drop (middle (size));
  return middle (size + 2);
}

struct Held
{
  void *p;

  explicit Held (void *q) : p (q) {}
  Held (const Held &other) : p (other.p) {}
};

struct Box
{
  int marks[8];

  INLINED Held low (std::size_t size) { return Held (std::malloc (size)); }

  INLINED Held
  mid (std::size_t size)
  {
    drop (low (size).p);
    return low (size + 1);
  }

  INLINED Held
  high (std::size_t size)
  {
    drop (mid (size).p);
    return mid (size + 2);
  }
};

int
main ()
{
  Box box = {};
  void *p = outer (100);      // { dg-row {.total.bytes} "406" }
  void *q = box.high (200).p; // { dg-row {.total.bytes} "806" }
  std::printf ("%d\n", p != q);
}

// { dg-output "^1\n$" }
