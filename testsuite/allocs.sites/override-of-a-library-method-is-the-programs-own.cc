// A pattern for a library's functions does not speak of the methods by which a
// program overrides the library's; a rule that names the method does.
// { dg-do compile }
// { dg-unmet {lib::\*} }
/* { dg-config here }
[wrapper library]
over    = malloc
through = lib::*

[wrapper named]
over    = malloc
through = other::Resource::take
*/

namespace lib
{
struct Resource
{
  virtual void *take (unsigned long) = 0;
};
}

namespace other
{
struct Resource
{
  virtual void *take (unsigned long) = 0;
};
}

struct Own : lib::Resource
{
  void *take (unsigned long bytes) override;
};

struct Named : other::Resource
{
  void *take (unsigned long bytes) override;
};

void *
Own::take (unsigned long bytes)
{
  return __builtin_malloc (bytes); // { dg-site "'malloc', .*, forwards its size" }
}

void *
Named::take (unsigned long bytes) // { dg-entry "take.*', through of wrapper 'named'" }
{
  return __builtin_malloc (bytes); // { dg-site "'malloc', .*, forwards its size" }
}
