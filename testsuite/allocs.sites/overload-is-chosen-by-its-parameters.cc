// A parameter list in a rule chooses an overload; without one all overloads are
// meant that the signature fits.
// { dg-do compile }
/* { dg-config here }
[allocator all]
alloc = all(Z)p
alloc = all(Zi)p
[allocator one]
alloc = one(size_t)(Z)p
alloc = one(const struct_of_user&, std::size_t)(.Z)p
alloc = operator new(size_t, Arena &)(ZC)p
*/

#include <cstddef>

struct struct_of_user
{
};

struct Arena
{
};

void *all (unsigned long);
void *all (unsigned long, int);
void *all (unsigned long, int, int);
void *one (unsigned long);
void *one (unsigned char);
void *one (const struct_of_user &, unsigned long);
void *one (const Arena &, unsigned long);
void *operator new (std::size_t, Arena &);
void *operator new (std::size_t, struct_of_user &);

void
calls (Arena &arena, struct_of_user &user)
{
  all (8ul);         // { dg-site "'_Z3allm', alloc of allocator 'all'" }
  all (8ul, 1);      // { dg-site "'_Z3allmi', alloc of allocator 'all'" }
  all (8ul, 1, 2);
  one (8ul);         // { dg-site "'_Z3onem', alloc of allocator 'one'" }
  one ((unsigned char) 8);
  one (user, 8);     // { dg-site "'_Z3oneRK14struct_of_userm', alloc of allocator 'one'" }
  one (arena, 8);
  int *i = new (arena) int;// { dg-site "'_ZnwmR5Arena', alloc of allocator 'one'" "one 'int'" }
  new (user) int (*i);
}
