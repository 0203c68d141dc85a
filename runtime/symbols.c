/* SPDX-License-Identifier: MIT */
/* Sorts the functions of a module when first asked for one.  */

#include "symbols.h"

#include <stddef.h>
#include <string.h>

#include "platform.h"

/* The C library puts addresses into the dynamic section in place of offsets,
   where it can write there.  */
static const void *
target (const ElfW (Dyn) * entry, uintptr_t bias)
{
  uintptr_t value = entry->d_un.d_ptr;
  return (const void *)(value < bias ? value + bias : value);
}

/* How many symbols a GNU hash table speaks of: the last chain of the last
   bucket ends with the last symbol.  */
static uint32_t
count_gnu (const uint32_t *hash)
{
  uint32_t buckets = hash[0], first = hash[1], words = hash[2];
  const uint32_t *bucket
      = hash + 4 + words * (sizeof (ElfW (Addr)) / sizeof *hash);
  const uint32_t *chain = bucket + buckets;
  uint32_t last = 0;
  for (uint32_t i = 0; i < buckets; i++)
    if (bucket[i] > last)
      last = bucket[i];
  if (last < first)
    return 0;
  while (!(chain[last - first] & 1))
    last++;
  return last + 1;
}

/* Find the table; returns the number of symbols.  */
static uint32_t
find_table (struct symbols *symbols, const ElfW (Dyn) * dynamic,
            uintptr_t bias)
{
  uint32_t count = 0;
  for (; dynamic && dynamic->d_tag != DT_NULL; dynamic++)
    if (dynamic->d_tag == DT_SYMTAB)
      symbols->table = target (dynamic, bias);
    else if (dynamic->d_tag == DT_STRTAB)
      symbols->strings = target (dynamic, bias);
    else if (dynamic->d_tag == DT_GNU_HASH)
      count = count_gnu (target (dynamic, bias));
    else if (dynamic->d_tag == DT_HASH && !count)
      count = ((const uint32_t *)target (dynamic, bias))[1];
  return symbols->table && symbols->strings ? count : 0;
}

static bool
is_function (const ElfW (Sym) * symbol)
{
  unsigned type = symbol->st_info & 0xf;
  return symbol->st_shndx != SHN_UNDEF && symbol->st_value
         && (type == STT_FUNC || type == STT_GNU_IFUNC);
}

static uintptr_t
value_of (const struct symbols *symbols, uint32_t i)
{
  return symbols->table[symbols->by_address[i]].st_value;
}

/* Let the item at I of the heap of the first COUNT sink.  */
static void
sink (struct symbols *symbols, uint32_t i, uint32_t count)
{
  uint32_t *items = symbols->by_address;
  for (;;)
    {
      uint32_t child = 2 * i + 1;
      if (child >= count)
        return;
      if (child + 1 < count
          && value_of (symbols, child) < value_of (symbols, child + 1))
        child++;
      if (value_of (symbols, child) <= value_of (symbols, i))
        return;
      uint32_t item = items[i];
      items[i] = items[child];
      items[child] = item;
      i = child;
    }
}

static void
sort (struct symbols *symbols)
{
  uint32_t *items = symbols->by_address, count = symbols->count;
  for (uint32_t i = count / 2; i-- > 0;)
    sink (symbols, i, count);
  while (count > 1)
    {
      uint32_t last = items[--count];
      items[count] = items[0];
      items[0] = last;
      sink (symbols, 0, count);
    }
}

static bool
prepare (struct symbols *symbols, const ElfW (Dyn) * dynamic, uintptr_t bias)
{
  uint32_t count = find_table (symbols, dynamic, bias);
  /* Also if there are none: so it is not tried again.  */
  symbols->by_address
      = platform_map ((count + 1) * sizeof *symbols->by_address);
  if (!symbols->by_address)
    return false;
  for (uint32_t i = 0; i < count; i++)
    if (is_function (&symbols->table[i]))
      symbols->by_address[symbols->count++] = i;
  sort (symbols);
  return true;
}

const char *
symbols_name (struct symbols *symbols, const ElfW (Dyn) * dynamic,
              uintptr_t bias, uintptr_t offset)
{
  if (!symbols->by_address && !prepare (symbols, dynamic, bias))
    return NULL;
  uint32_t low = 0, high = symbols->count;
  while (low < high)
    {
      uint32_t middle = (low + high) / 2;
      if (value_of (symbols, middle) <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  if (!low)
    return NULL;
  const ElfW (Sym) *symbol = &symbols->table[symbols->by_address[low - 1]];
  /* Behind its end lies a function that is not exported.  */
  if (offset - symbol->st_value >= symbol->st_size)
    return NULL;
  return symbols->strings + symbol->st_name;
}

void *
symbols_function (const ElfW (Dyn) * dynamic, uintptr_t bias, const char *name)
{
  struct symbols symbols = { .table = NULL };
  uint32_t count = find_table (&symbols, dynamic, bias);
  for (uint32_t i = 0; i < count; i++)
    if (is_function (&symbols.table[i])
        && !strcmp (symbols.strings + symbols.table[i].st_name, name))
      return (void *)(bias + symbols.table[i].st_value);
  return NULL;
}
