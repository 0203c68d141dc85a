// Methods, virtual ones and those of templates included, are entries; a
// constructor that is `through' charges what it allocates to who constructs.
// { dg-do run }
/* { dg-config here }
[allocator arena]
within  = malloc
alloc   = Arena::alloc(CZ)p
alloc   = Pool<item>::get(C)T
through = List::List
*/

#include <cstdio>
#include <cstdlib>

struct Arena
{
  virtual ~Arena () {}
  __attribute__ ((noinline)) virtual void *alloc (std::size_t size);
  char *next = static_cast<char *> (std::malloc (10000));
};

void *
Arena::alloc (std::size_t size)
{
  char *p = next;
  next += size;
  return p;
}

struct item
{
  long numbers[3];
};

template <class T> struct Pool
{
  __attribute__ ((noinline)) T *get () { return &room[used++]; }
  T room[10];
  int used = 0;
};

static Pool<item> items;

struct List
{
  __attribute__ ((noinline)) explicit List (Arena &arena)
      : first (arena.alloc (100))
  {
  }
  void *first;
};

int
main (int argc, char **)
{
  Arena arena;
  Arena *volatile pointer = &arena;
  void *p = arena.alloc (10);    // { dg-row {.level, .live.bytes} "1 10" }
  void *q = pointer->alloc (20); // { dg-row {.level, .live.bytes} "1 20" }
  item *i = items.get ();        // { dg-row {.level, .live.bytes} "0 24" }
  List list (arena);             // { dg-row {.live.bytes} "100" }
  bool are_there = i != nullptr && list.first != nullptr && argc;
  std::printf ("%d %d\n", p != q, are_there);
  std::fflush (stdout);
  std::_Exit (0);
}

// { dg-output "^1 1\n$" }
// { dg-report allocator {of("arena") | select(.overhead == null) | .live.bytes} "154" }
