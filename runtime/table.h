/* SPDX-License-Identifier: MIT */
/* A hash table from 64-bit keys to 32-bit numbers.  Keys are hashes already,
   or numbers that were packed; 0 is no key.  Nothing is ever removed.  Whoever
   uses a table guards it.  */

#ifndef RUNTIME_TABLE_H
#define RUNTIME_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct table_slot
{
  uint64_t key;
  uint32_t value;
};

struct table
{
  struct table_slot *slots;
  size_t room; /* a power of two, or 0 */
  size_t used;
};

/* The number at KEY, or 0.  */
uint32_t table_find (const struct table *table, uint64_t key);

/* Put VALUE at KEY, which is not there; false: no memory.  */
bool table_add (struct table *table, uint64_t key, uint32_t value);

/* Take all out.  */
void table_clear (struct table *table);

/* A key made of two.  A is spread before B comes in: both may be small numbers,
   and (1, 2) must not be (2, 1).  */
static inline uint64_t
table_mix (uint64_t a, uint64_t b)
{
  uint64_t h = a * 0x9e3779b97f4a7c15u;
  h = ((h ^ h >> 32) + b) * 0xff51afd7ed558ccdu;
  h ^= h >> 32;
  return h ? h : 1;
}

#endif
