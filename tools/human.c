/* SPDX-License-Identifier: MIT */
/* Numbers for people: a few digits and a unit.  */

#include "human.h"

#include <stddef.h>
#include <stdio.h>

/* VALUE with a unit out of UNITS, each BASE times the one before; the first is
   used as long as VALUE stays below LIMIT.  */
static struct human
with_unit (uint64_t value, unsigned base, uint64_t limit,
           const char *const *units)
{
  struct human h;
  double scaled = (double)value;
  if (value < limit)
    {
      snprintf (h.text, sizeof h.text, "%llu%s", (unsigned long long)value,
                *units);
      return h;
    }
  /* What would be printed as BASE belongs to the next unit.  */
  while (scaled >= base - 0.5 && units[1])
    {
      scaled /= base;
      units++;
    }
  snprintf (h.text, sizeof h.text, scaled < 99.95 ? "%.1f%s" : "%.0f%s",
            scaled, *units);
  return h;
}

struct human
human_bytes (uint64_t bytes)
{
  static const char *const units[]
      = { " B", " KiB", " MiB", " GiB", " TiB", " PiB", " EiB", NULL };
  return with_unit (bytes, 1024, 1024, units);
}

struct human
human_count (uint64_t count)
{
  static const char *const units[]
      = { "", "k", "M", "G", "T", "P", "E", NULL };
  return with_unit (count, 1000, 10000000, units);
}

struct human
human_share (uint64_t part, uint64_t whole)
{
  struct human h;
  if (whole == 0)
    {
      snprintf (h.text, sizeof h.text, "-");
      return h;
    }
  double share = 100.0 * (double)part / (double)whole;
  if (share > 99.9 && part < whole)
    share = 99.9;
  if (share < 0.1 && part > 0)
    share = 0.1;
  snprintf (h.text, sizeof h.text,
            share == 0 || share >= 99.95 || (share >= 1 && share <= 99)
                ? "%.0f%%"
                : "%.1f%%",
            share);
  return h;
}
