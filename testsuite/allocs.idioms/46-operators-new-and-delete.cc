// The operators new and delete, of arrays and sized ones, are known without
// a config; placement new allocates nothing, as in NewNode of LevelDB's skip
// list, where the arena does.
/* { dg-do run } */
/* { dg-config here }
   [allocator leveldb.arena]
   within = new
   create = Arena::Arena(C)
   alloc  = Arena::AllocateAligned(CZ)p
*/

#include <cstddef>
#include <new>

struct Arena
{
  char *next;
  __attribute__ ((noinline)) Arena () : next (new char[1000]) {}
  __attribute__ ((noinline)) char *AllocateAligned (size_t bytes)
  {
    next += bytes;
    return next - bytes;
  }
};

struct Node
{
  long key;
  Node *next;
  explicit Node (long k) : key (k), next (nullptr) {}
};

struct Derived
{
  virtual ~Derived () {}
  char room[56];
};

static Node *
NewNode (Arena *arena, long key)
{
  char *memory = arena->AllocateAligned (sizeof (Node) + 24); // { dg-row {.live.bytes, .live.objects} "80 2" }
  return new (memory) Node (key); // { dg-row {.total.objects} "" }
}

static char room[sizeof (Node)];

int
main ()
{
  Arena arena; // { dg-row {.live.objects, .calls.other} "0 1" }
  Node *first = NewNode (&arena, 1);
  first->next = NewNode (&arena, 2);
  Node *volatile one = new Node (3);      // { dg-row {.live.bytes, .live.objects} "16 1" }
  Node *volatile gone = new Node (4);     // { dg-row {.live.objects, .total.bytes} "0 16" }
  int *volatile many = new int[25];       // { dg-row {.live.objects, .total.bytes} "0 100" }
  Derived *volatile d = new Derived;      // { dg-row {.live.objects, .total.bytes} "0 64" }
  char *volatile none = new (std::nothrow) char[7]; // { dg-row {.live.bytes} "7" }
  Node *volatile placed = new (room) Node (5); // { dg-row {.total.objects} "" }
  delete gone;                            // { dg-row {.calls.free} "1" }
  delete[] many;                          // { dg-row {.calls.free} "1" }
  delete d;
  return !(one && none && placed);
}

/* { dg-report function {of ("main") | .live.bytes, .live.objects, .total.objects, .calls.free} "23 2 5 2" } */
/* { dg-report allocator {of ("leveldb.arena") | select (.overhead == null) | .live.bytes, .live.objects, .from_parent.bytes} "80 2 1000" } */
