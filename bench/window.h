/* SPDX-License-Identifier: MIT */
/* What the loops over malloc and free have in common: a window of live objects
   and a random sequence that says which of them dies next and how large its
   successor is.  The sequence is the same in every run.  */

#ifndef BENCH_WINDOW_H
#define BENCH_WINDOW_H

#include <stddef.h>
#include <stdint.h>

#define WINDOW_OBJECTS 10000
#define WINDOW_SEED 88172645463325252ull

struct window
{
  uint64_t random;
  char *objects[WINDOW_OBJECTS];
};

/* The object of WINDOW that dies next; its successor has *RET_SIZE bytes, 16 to
   511.  */
static inline char **
window_next (struct window *window, size_t *ret_size)
{
  uint64_t s = window->random;
  s ^= s << 13;
  s ^= s >> 7;
  s ^= s << 17;
  window->random = s;
  *ret_size = 16 + (s >> 40 & 511) * 496 / 512;
  return &window->objects[(s >> 20) % WINDOW_OBJECTS];
}

#endif
