/* Constructors create a pool, destructors destroy it; operators that take
   memory from an arena, and methods that reach the pool by a member,
   allocate in it.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator arena]
   within  = malloc
   create  = Arena::Arena(Cs) name=arg2
   alloc   = Arena::take(CZ)p
   alloc   = operator new(size_t, Arena &)(ZC)p
   alloc   = List::push(p)p size=sizeof (struct Item) context=this->arena
   destroy = Arena::~Arena(C)
*/

#include <stdlib.h>
#include <stddef.h>
#include <new>

struct Arena
{
  explicit Arena (const char *);
  virtual ~Arena ();
  void *take (size_t size);
  char *block, *next;
};

Arena::Arena (const char *)
{
  block = next = (char *) malloc (1000);
}

Arena::~Arena ()
{
  free (block);
}

__attribute__ ((noinline)) void *
Arena::take (size_t size)
{
  char *at = next;
  next += size;
  return at;
}

__attribute__ ((noinline)) void *
operator new (size_t size, Arena &arena)
{
  return arena.take (size);
}

struct Item
{
  long value;
};

struct List
{
  Arena *arena;
  Item *push ();
};

__attribute__ ((noinline)) Item *
List::push ()
{
  Item *item = (Item *) arena->next;
  arena->next += sizeof (Item);
  return item;
}

int
main ()
{
  Arena *kept = new Arena ("kept");
  new (*kept) long;             /* { dg-row {.live.bytes} "8" } */
  {
    Arena local ("local");
    List list = { &local };
    local.take (20);            /* { dg-row {.live.bytes} "0" } */
    list.push ();               /* { dg-row {.live.bytes} "0" } */
    list.arena = kept;
    list.push ();               /* { dg-row {.live.bytes} "8" } */
  }
  Arena *gone = new Arena ("gone");
  gone->take (30);              /* { dg-row {.live.bytes} "0" } */
  delete gone;
  return 0;
}
