// Placement new and the operators of a class allocate nothing that a rule
// speaks of.
// { dg-do compile }
// { dg-sites none }

#include <new>

struct pooled
{
  void *operator new (unsigned long);
  void operator delete (void *);
  int number;
};

int *
placed (char *room)
{
  new (room) int[4];
  return new (room) int;
}

pooled *
of_class (pooled *old)
{
  delete old;
  return new pooled;
}
