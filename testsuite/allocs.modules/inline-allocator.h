/* SPDX-License-Identifier: MIT */
/* An allocator that each unit which includes it has.  */

#include <cstddef>

struct arena
{
  char room[1000];
  std::size_t used = 0;

  void *
  take (std::size_t size)
  {
    void *p = room + used;
    used += size;
    return p;
  }
};

void *second (arena &);
void *third (arena &);
