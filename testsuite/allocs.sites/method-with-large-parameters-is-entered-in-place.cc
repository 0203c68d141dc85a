// What C++ passes by reference cannot be passed on; such a function is entered
// in place.  One whose arguments are plain hands over.
// { dg-do compile }
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = by_reference(.Z)p
alloc = plain(.Z)p
*/

struct object
{
  object (const object &);
  ~object ();
  long many[20];
};

struct plain_object
{
  long many[20];
};

void *
by_reference (object, unsigned long size) // { dg-entry "by_reference.*, alloc of wrapper 'w', in place" }
{
  return reinterpret_cast<void *> (size);
}

void *
plain (plain_object, unsigned long size) // { dg-entry "plain\\(.*, alloc of wrapper 'w'(?!,)" }
{
  return reinterpret_cast<void *> (size);
}
