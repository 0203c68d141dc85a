/* SPDX-License-Identifier: MIT */
/* Numbers for people.  */

#ifndef ALLOCS_HUMAN_H
#define ALLOCS_HUMAN_H

#include <stdint.h>

/* Room for any of these.  */
struct human
{
  char text[24];
};

/* "17 B", "1.5 KiB", "230 MiB": three digits or so, and the unit.  */
struct human human_bytes (uint64_t bytes);

/* "123456", "12.3M": a number of things, at most seven characters.  */
struct human human_count (uint64_t count);

/* "98%", "99.7%"; never "100%" unless it is all, nor "0%" unless it is none.
   "-" if WHOLE is 0.  */
struct human human_share (uint64_t part, uint64_t whole);

#endif
